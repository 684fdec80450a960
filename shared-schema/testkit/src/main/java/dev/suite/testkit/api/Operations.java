package dev.suite.testkit.api;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The operations the running service says it has. */
public final class Operations {
  /** The methods an operation may have, in capitals. */
  static final List<String> METHODS = List.of("GET", "PUT", "POST", "PATCH", "DELETE");

  private Operations() {}

  /** The document as it is checked in. */
  static String text() {
    return given().get("/q/openapi").body().asString();
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

  /** Those below a company's path. */
  public static List<Operation> ofCompanies() {
    return all().stream().filter(Operation::isOfCompany).toList();
  }

  @SuppressWarnings("unchecked")
  private static Stream<Operation> operations(String path, Map<String, Object> item) {
    return item.entrySet().stream()
        .filter(entry -> METHODS.contains(entry.getKey().toUpperCase(Locale.ROOT)))
        .map(entry ->
            new Operation(
                entry.getKey().toUpperCase(Locale.ROOT),
                path,
                (Map<String, Object>) entry.getValue()));
  }
}
