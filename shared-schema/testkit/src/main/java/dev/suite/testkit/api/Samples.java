package dev.suite.testkit.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Requests of a service that work. Where they hold an id they say whose, as {@code <branch>}; a
 * {@link Tenant} fills it in.
 *
 * @param parameters values of path and query parameters, by name
 * @param bodies in JSON, by operation
 */
public record Samples(Map<String, String> parameters, Map<String, String> bodies) {
  private static final Map<String, String> OF_THE_PLATFORM =
      Map.of(
          "company_id", "<company>",
          "branch_id", "<branch>",
          "service_id", "<service>",
          "staff_id", "<staff>",
          "customer_id", "<customer>",
          "appointment_id", "<appointment>");

  /** Those of what every service has: the platform's ids and the directory. */
  public static Samples ofEveryService() {
    return new Samples(OF_THE_PLATFORM, Map.of("PUT /directory", DirectorySample.BODY));
  }

  /**
   * The same, with a value for a parameter.
   *
   * @param name that of the parameter, or with the collection it is in: {@code toys/{id}}
   */
  public Samples parameter(String name, String value) {
    return new Samples(with(parameters, name, value), bodies);
  }

  /** The same, with a value for a parameter of one operation, such as {@code GET /toys/{id}}. */
  public Samples parameter(String operation, String name, String value) {
    return parameter(operation + " " + name, value);
  }

  /** The same, with the body of an operation, such as {@code POST /toys}. */
  public Samples body(String operation, String json) {
    return new Samples(parameters, with(bodies, operation, json));
  }

  /** That of an operation. */
  SampleRequest of(Operation operation) {
    String path = operation.path();
    for (String name : operation.parameters("path")) {
      path = path.replace("{" + name + "}", required(operation, name));
    }
    String query =
        operation.parameters("query").stream()
            .filter(name -> value(operation, name) != null)
            .map(name -> name + "=" + value(operation, name))
            .collect(Collectors.joining("&"));
    return new SampleRequest(
        operation,
        query.isEmpty() ? path : path + "?" + query,
        bodies.getOrDefault(operation.toString(), ""));
  }

  private String required(Operation operation, String name) {
    return Objects.requireNonNull(
        value(operation, name), () -> "No sample has {%s} of %s".formatted(name, operation));
  }

  private String value(Operation operation, String name) {
    return Stream.of(operation + " " + name, inCollection(operation.path(), name), name)
        .map(parameters::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String inCollection(String path, String name) {
    List<String> segments = List.of(path.split("/"));
    int at = segments.indexOf("{" + name + "}");
    return at < 0 ? name : segments.get(at - 1) + "/{" + name + "}";
  }

  private static Map<String, String> with(Map<String, String> old, String key, String value) {
    Map<String, String> more = new HashMap<>(old);
    more.put(key, value);
    return Map.copyOf(more);
  }
}
