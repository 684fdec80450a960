package dev.suite.runtime.rest.fault;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;

/** JSON pointers (RFC 6901) into the body, from the two libraries that look at it. */
final class Pointers {
  private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

  private Pointers() {}

  static String of(JsonMappingException fault) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : fault.getPath()) {
      append(pointer, step.getFieldName() != null ? step.getFieldName() : step.getIndex());
    }
    return pointer.toString();
  }

  static String of(List<Path.Node> nodes) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : nodes) {
      if (node.getIndex() != null) {
        append(pointer, node.getIndex());
      } else if (node.getKey() != null) {
        append(pointer, node.getKey());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        append(pointer, SNAKE_CASE.translate(node.getName()));
      }
    }
    return pointer.toString();
  }

  private static void append(StringBuilder pointer, Object step) {
    pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
  }
}
