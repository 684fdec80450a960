package dev.suite.runtime.idempotency;

import dev.suite.runtime.rest.Order;
import dev.suite.runtime.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * 422 for an Idempotency-Key that is there and cannot be one. A resource method is given null for
 * an empty header, as if the caller had not asked for protection at all.
 */
@ApplicationScoped
class KeyGate {
  @ServerRequestFilter(priority = Order.QUERY)
  void check(ContainerRequestContext request, ResourceInfo resource) {
    List<String> given = request.getHeaders().get(RequestKey.HEADER);
    if (given == null || !takesKey(resource.getResourceMethod())) {
      return;
    }
    if (given.size() > 1) {
      throw Problem.invalidParameter(RequestKey.HEADER, "may be given once only");
    }
    RequestKey.refuseUnfit(given.getFirst());
  }

  private static boolean takesKey(Method method) {
    return Arrays.stream(method.getParameters())
        .map(parameter -> parameter.getAnnotation(RestHeader.class))
        .anyMatch(header -> header != null && header.value().equals(RequestKey.HEADER));
  }
}
