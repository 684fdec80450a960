package dev.suite.policy.resolution.check;

import dev.suite.policy.resolution.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What checks let through, as JSON Schema (2020-12) in plain maps. */
final class ConfigSchema {
  private ConfigSchema() {}

  /** A value of a type, such as {@code integer}; more keywords may be put into the map. */
  static Map<String, Object> of(String type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", List.of(type));
    return schema;
  }

  /**
   * A number from {@code min} to {@code max} with at most so many decimals, which only words can
   * say: as a float 19.99 is no multiple of 0.01.
   */
  static Map<String, Object> number(int min, int max, int decimals) {
    Map<String, Object> schema = of(decimals == 0 ? "integer" : "number");
    schema.put("minimum", BigDecimal.valueOf(min));
    schema.put("maximum", BigDecimal.valueOf(max));
    if (decimals > 0) {
      schema.put("description", "With at most %d decimals.".formatted(decimals));
    }
    return schema;
  }

  /** One of some names. */
  static Map<String, Object> choice(Collection<String> names) {
    Map<String, Object> schema = of("string");
    schema.put("enum", List.copyOf(names));
    return schema;
  }

  /** A list of values alike. */
  static Map<String, Object> list(Map<String, Object> items) {
    Map<String, Object> schema = of("array");
    schema.put("items", items);
    return schema;
  }

  /** An object with some of these members and no others. */
  static Map<String, Object> object(Map<String, FieldCheck> members) {
    Map<String, Object> properties = new LinkedHashMap<>();
    members.forEach((name, member) -> properties.put(name, member.schema()));
    Map<String, Object> schema = of("object");
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    return schema;
  }

  /** The same, where null takes a member away: in a merge patch. */
  static Map<String, Object> patchable(Map<String, FieldCheck> members) {
    Map<String, Object> schema = object(members);
    Map<String, Object> properties = Json.object(schema.get("properties"));
    properties.replaceAll((_, member) -> orNull(Json.object(member)));
    schema.put("properties", properties);
    return schema;
  }

  /** The same value, or null. */
  static Map<String, Object> orNull(Map<String, Object> schema) {
    Map<String, Object> nullable = new LinkedHashMap<>(schema);
    nullable.replaceAll((keyword, value) ->
        switch (keyword) {
          case "type" -> with(value, "null");
          case "enum" -> with(value, null);
          default -> value;
        });
    return nullable;
  }

  private static List<?> with(Object list, String more) {
    List<Object> longer = new ArrayList<>(Json.list(list));
    if (!longer.contains(more)) {
      longer.add(more);
    }
    return longer;
  }
}
