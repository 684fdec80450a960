package dev.suite.testkit.api;

import java.util.ArrayList;
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
 * @param bodies in JSON, by operation; several where one cannot hold all fields
 */
public record Samples(Map<String, String> parameters, Map<String, List<String>> bodies) {
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
    return new Samples(OF_THE_PLATFORM, Map.of("PUT /directory", List.of(DirectorySample.BODY)));
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

  /** The same, with a body of an operation, such as {@code POST /toys}, beside those it has. */
  public Samples body(String operation, String json) {
    List<String> all = new ArrayList<>(bodies.getOrDefault(operation, List.of()));
    all.add(json);
    return new Samples(parameters, with(bodies, operation, List.copyOf(all)));
  }

  /** The first of an operation. */
  SampleRequest of(Operation operation) {
    return all(operation).getFirst();
  }

  /** Those of an operation, one a body. */
  public List<SampleRequest> all(Operation operation) {
    return bodies.getOrDefault(operation.toString(), List.of("")).stream()
        .map(body -> with(operation, body))
        .toList();
  }

  private SampleRequest with(Operation operation, String body) {
    String path = operation.path();
    for (String name : operation.parameters("path")) {
      path = path.replace("{" + name + "}", required(operation, name));
    }
    String query =
        operation.parameters("query").stream()
            .filter(name -> value(operation, name) != null)
            .map(name -> name + "=" + value(operation, name))
            .collect(Collectors.joining("&"));
    return new SampleRequest(operation, query.isEmpty() ? path : path + "?" + query, body);
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

  private static <T> Map<String, T> with(Map<String, T> old, String key, T value) {
    Map<String, T> more = new HashMap<>(old);
    more.put(key, value);
    return Map.copyOf(more);
  }
}
