package dev.suite.policy.platform.adapter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Turns JSON Schema in plain maps into the model of an OpenAPI document. */
final class JsonSchema {
  private JsonSchema() {}

  /** The same schema, with those within it. */
  static Schema of(Object json) {
    Schema schema = OASFactory.createSchema();
    ((Map<?, ?>) json)
        .forEach((keyword, value) -> schema.set((String) keyword, value(keyword, value)));
    return schema;
  }

  private static Object value(Object keyword, Object value) {
    return switch ((String) keyword) {
      case "type" -> ((List<?>) value).stream().map(JsonSchema::type).toList();
      case "properties" -> properties((Map<?, ?>) value);
      case "items" -> of(value);
      case "oneOf" -> ((List<?>) value).stream().map(JsonSchema::of).toList();
      case "additionalProperties" -> OASFactory.createSchema().booleanSchema((Boolean) value);
      default -> value;
    };
  }

  private static SchemaType type(Object name) {
    return SchemaType.valueOf(((String) name).toUpperCase(Locale.ROOT));
  }

  private static Map<String, Schema> properties(Map<?, ?> json) {
    Map<String, Schema> properties = new LinkedHashMap<>();
    json.forEach((name, property) -> properties.put((String) name, of(property)));
    return properties;
  }
}
