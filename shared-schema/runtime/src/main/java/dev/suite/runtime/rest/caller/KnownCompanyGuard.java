package dev.suite.runtime.rest.caller;

import dev.suite.runtime.rest.Order;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.OptionalLong;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * 404 for companies the directory does not know. Asked before routing, so that the translation of
 * problems can answer 404 also where the framework would say 403 or 405.
 */
@ApplicationScoped
public class KnownCompanyGuard {
  private static final String UNKNOWN = "suite.company.unknown";

  private final KnownCompanies companies;

  KnownCompanyGuard(KnownCompanies companies) {
    this.companies = companies;
  }

  @ServerRequestFilter(preMatching = true, priority = Order.COMPANY)
  Uni<Void> ask(RoutingContext exchange) {
    OptionalLong company = TenantGuard.company(exchange);
    if (company.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return companies
        .exists(company.getAsLong())
        .invoke(exists -> exchange.put(UNKNOWN, !exists))
        .replaceWithVoid();
  }

  @ServerRequestFilter(priority = Order.COMPANY)
  void refuse(RoutingContext exchange, ResourceInfo resource) {
    if (mayBeUnknown(resource)) {
      exchange.remove(UNKNOWN);
    }
    if (isUnknown(exchange)) {
      throw Problem.notFound();
    }
  }

  /** Whether this request is for a company nobody knows. */
  public static boolean isUnknown(RoutingContext exchange) {
    return Boolean.TRUE.equals(exchange.get(UNKNOWN));
  }

  private static boolean mayBeUnknown(ResourceInfo resource) {
    return resource.getResourceMethod().isAnnotationPresent(CompanyMayBeUnknown.class)
        || resource.getResourceClass().isAnnotationPresent(CompanyMayBeUnknown.class);
  }
}
