package dev.suite.runtime.rest.caller;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Who asks, for which company, in which language. */
@RequestScoped
public class Caller {
  private final SecurityIdentity identity;
  private final RoutingContext exchange;

  @Inject
  Caller(SecurityIdentity identity, RoutingContext exchange) {
    this.identity = identity;
    this.exchange = exchange;
  }

  /** The company of the path, which this caller may see; asked elsewhere it is a bug. */
  public long companyId() {
    return TenantGuard.company(exchange).orElseThrow();
  }

  /** The token's groups, as given. */
  public Set<String> groups() {
    return Claims.of(identity).groups();
  }

  /** Whether the caller has one of {@link Roles}. */
  public boolean may(String role) {
    return identity.hasRole(role);
  }

  /** The token's subject, or null. */
  public String subject() {
    return Claims.of(identity).subject();
  }

  /** The language wanted by Accept-Language, else by the token's locale, else English. */
  public Language language() {
    return Language.preferred(
        exchange.request().getHeader("Accept-Language"), Claims.of(identity).locale());
  }
}
