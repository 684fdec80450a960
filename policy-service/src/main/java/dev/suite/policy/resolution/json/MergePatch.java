package dev.suite.policy.resolution.json;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON merge patch (RFC 7396) over parsed JSON objects. */
public final class MergePatch {

  private MergePatch() {}

  /** {@code base} with {@code patch} laid over it: objects deep, null takes away, all else wins. */
  public static Map<String, Object> apply(Map<String, Object> base, Map<String, Object> patch) {
    Map<String, Object> merged = new LinkedHashMap<>(base);
    patch.forEach((field, value) -> {
      if (value == null) {
        merged.remove(field);
      } else {
        merged.put(field, laidOver(merged.get(field), value));
      }
    });
    return merged;
  }

  private static Object laidOver(Object base, Object value) {
    return value instanceof Map<?, ?> patch
        ? apply(
            base instanceof Map<?, ?> object ? Json.object(object) : Map.of(), Json.object(patch))
        : value;
  }
}
