package dev.suite.runtime.rest.caller;

import dev.suite.runtime.rest.Order;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * 401 below {@code /v1} without a verified token, before anything else is looked at. A filter and
 * no HTTP permission: that one answers by itself, without a problem.
 */
@ApplicationScoped
public class SignedInOnly {
  /** Paths that take no token. */
  @ConfigMapping(prefix = "suite.open")
  interface Settings {
    /** Starts of paths whose proof is a signature or a token in the path, as /v1/receipts/. */
    Optional<List<String>> paths();
  }

  private final SecurityIdentity identity;
  private final List<String> openPaths;

  SignedInOnly(SecurityIdentity identity, Settings settings) {
    this.identity = identity;
    this.openPaths = settings.paths().orElse(List.of());
  }

  @ServerRequestFilter(preMatching = true, priority = Order.TOKEN)
  void requireToken(UriInfo uri) {
    String path = uri.getPath();
    if (identity.isAnonymous()
        && path.startsWith("/v1/")
        && openPaths.stream().noneMatch(path::startsWith)) {
      throw new UnauthorizedException();
    }
  }
}
