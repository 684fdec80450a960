package dev.suite.runtime.rest.gate;

import dev.suite.runtime.rest.FieldError;
import dev.suite.runtime.rest.Order;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import dev.suite.runtime.rest.RequestParameter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * 422 naming each query parameter that is unknown, given twice or not of its type. The framework
 * would ignore the first two and answer 404 to the third.
 */
@ApplicationScoped
class QueryGate {
  private final QueryValues values;
  private final Map<Method, Map<String, RequestParameter>> declared = new ConcurrentHashMap<>();

  QueryGate(QueryValues values) {
    this.values = values;
  }

  @ServerRequestFilter(priority = Order.QUERY)
  void check(ResourceInfo resource, UriInfo uri) {
    Map<String, RequestParameter> known =
        declared.computeIfAbsent(resource.getResourceMethod(), QueryGate::declaredBy);
    List<FieldError> errors = new ArrayList<>();
    uri.getQueryParameters()
        .forEach((name, given) ->
            fault(Optional.ofNullable(known.get(name)), given)
                .ifPresent(fault -> errors.add(FieldError.ofParameter(name, fault))));
    if (!errors.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID).detail(detail(errors)).errors(errors).build();
    }
  }

  private Optional<String> fault(Optional<RequestParameter> parameter, List<String> given) {
    if (parameter.isEmpty()) {
      return Optional.of("is not a parameter of this request");
    }
    if (given.size() > 1 && !parameter.get().isRepeatable()) {
      return Optional.of("may be given once only");
    }
    return given.stream()
        .flatMap(value -> values.fault(parameter.get(), value).stream())
        .findFirst();
  }

  private static String detail(List<FieldError> errors) {
    return errors.stream()
        .map(error -> error.parameter() + " " + error.message())
        .collect(Collectors.joining("; ", "Correct the query: ", "."));
  }

  private static Map<String, RequestParameter> declaredBy(Method method) {
    return RequestParameter.ofQuery(method)
        .collect(Collectors.toUnmodifiableMap(RequestParameter::name, Function.identity()));
  }
}
