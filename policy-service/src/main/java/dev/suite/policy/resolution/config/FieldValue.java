package dev.suite.policy.resolution.config;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares what configs say, not how: 24 is 24.00, tiers in any order, a default left out. */
public final class FieldValue {

  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "hours_before",
          0,
          "reason_required",
          false,
          "past_deadline",
          "deny",
          "terms",
          "current",
          "allowed_scopes",
          SeriesScope.CODES);

  /** More digits than any currency has, so that amounts of one value become one text. */
  private static final CanonicalConfig COMPARABLE = new CanonicalConfig(9);

  private FieldValue() {}

  /** The field's value in a comparable form; its default where the config leaves it out. */
  public static Object of(Map<String, Object> config, String field) {
    Object value = config.containsKey(field) ? config.get(field) : DEFAULTS.get(field);
    return COMPARABLE.of(Collections.singletonMap(field, value)).get(field);
  }

  /** Whether two configs say the same of a field. */
  public static boolean same(Map<String, Object> one, Map<String, Object> other, String field) {
    return Objects.equals(of(one, field), of(other, field));
  }

  /** Whether two configs say the same of every field. */
  public static boolean same(Map<String, Object> one, Map<String, Object> other) {
    Set<String> fields = new HashSet<>(one.keySet());
    fields.addAll(other.keySet());
    return fields.stream().allMatch(field -> same(one, other, field));
  }
}
