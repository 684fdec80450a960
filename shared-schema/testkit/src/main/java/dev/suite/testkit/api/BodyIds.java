package dev.suite.testkit.api;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fields of a body that are named as ids are, found in the schemas of the document. */
final class BodyIds {
  private final JsonPath document;
  private final Set<String> found = new TreeSet<>();

  private BodyIds(JsonPath document) {
    this.document = document;
  }

  static Set<String> of(Operation operation, JsonPath document) {
    var ids = new BodyIds(document);
    ids.collect(operation.details().get("requestBody"));
    return ids.found;
  }

  private void collect(Object node) {
    switch (node) {
      case Map<?, ?> map -> {
        if (map.get("$ref") instanceof String ref) {
          collect(document.get("components.schemas." + ref.substring(ref.lastIndexOf('/') + 1)));
        }
        if (map.get("properties") instanceof Map<?, ?> fields) {
          fields.keySet().stream()
              .map(Object::toString)
              .filter(name -> name.matches("(.*_)?ids?"))
              .forEach(found::add);
        }
        map.values().forEach(this::collect);
      }
      case List<?> list -> list.forEach(this::collect);
      case null, default -> {}
    }
  }
}
