package dev.suite.runtime.rest.caller;

import dev.suite.runtime.rest.Order;
import dev.suite.runtime.rest.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.OptionalLong;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A path below {@code /v1/companies/{company_id}} is there for that company's tokens and for {@code
 * platform} alone; others get the 404 of a company that does not exist.
 */
@ApplicationScoped
public class TenantGuard {
  private static final String COMPANY = "suite.company";

  private final SecurityIdentity identity;

  TenantGuard(SecurityIdentity identity) {
    this.identity = identity;
  }

  @ServerRequestFilter(preMatching = true, priority = Order.TENANT)
  void admit(ContainerRequestContext request, RoutingContext exchange) {
    switch (CompanyPath.parse(request.getUriInfo().getPath())) {
      case CompanyPath.None() -> {}
      case CompanyPath.Broken() -> throw Problem.notFound();
      case CompanyPath.Of(long company) when Claims.of(identity).sees(company) -> {
        exchange.put(COMPANY, company);
        MDC.put("company_id", Long.toString(company));
      }
      case CompanyPath.Of(_) -> throw Problem.notFound();
    }
  }

  /**
   * The router may read a path otherwise than {@link CompanyPath}: what it found is what counts.
   */
  @ServerRequestFilter(priority = Order.TENANT)
  void confirm(ContainerRequestContext request, RoutingContext exchange) {
    List<String> matched = request.getUriInfo().getPathParameters().get("company_id");
    Long admitted = exchange.get(COMPANY);
    if (matched != null && !matched.equals(List.of(String.valueOf(admitted)))) {
      throw Problem.notFound();
    }
  }

  /** The company this request was admitted to. */
  public static OptionalLong company(RoutingContext exchange) {
    Long company = exchange.get(COMPANY);
    return company == null ? OptionalLong.empty() : OptionalLong.of(company);
  }
}
