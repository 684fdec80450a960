package dev.suite.policy.suite;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The operations the running service says it has. */
public final class Operations {
  private Operations() {}

  /**
   * One of them.
   *
   * @param path below {@code /v1/companies/{company_id}}
   * @param details the operation object of OpenAPI
   */
  public record Operation(String method, String path, Map<String, Object> details) {
    /** Its name. */
    public String id() {
      return (String) details.get("operationId");
    }

    /** The names of its parameters of a kind: path, query or header. */
    @SuppressWarnings("unchecked")
    public List<String> parameters(String in) {
      var all = (List<Map<String, Object>>) details.getOrDefault("parameters", List.of());
      return all.stream()
          .filter(one -> in.equals(one.get("in")))
          .map(one -> (String) one.get("name"))
          .toList();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** The document as JSON. */
  public static JsonPath document() {
    return given().get("/q/openapi?format=json").jsonPath();
  }

  /** All operations, by path. */
  public static List<Operation> all() {
    Map<String, Map<String, Object>> paths = document().getMap("paths");
    return paths.entrySet().stream()
        .flatMap(path -> operations(path.getKey(), path.getValue()))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Stream<Operation> operations(String path, Map<String, Object> item) {
    return item.entrySet().stream()
        .filter(entry -> Verbs.ALL.contains(entry.getKey()))
        .map(entry ->
            new Operation(
                entry.getKey().toUpperCase(Locale.ROOT),
                path,
                (Map<String, Object>) entry.getValue()));
  }

  private static final class Verbs {
    static final List<String> ALL = List.of("get", "put", "post", "patch", "delete");
  }
}
