package dev.suite.policy.resolution.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two fields of which a config names at most one. */
public record Exclusion(String one, String other) {

  /** Every pair of fields that exclude each other. */
  public static final List<Exclusion> ALL =
      List.of(
          new Exclusion("fee", "fee_tiers"),
          new Exclusion("max_cancellations_per_month", "quota"),
          new Exclusion("max_reschedules_per_month", "quota"));

  /** The fields that cannot stand beside {@code field}, of any policy type. */
  public static List<String> partnersOf(String field) {
    return ALL.stream().flatMap(exclusion -> exclusion.partner(field).stream()).toList();
  }

  /** Whether a config has both. */
  public boolean brokenBy(Map<String, Object> config) {
    return config.containsKey(one) && config.containsKey(other);
  }

  private Optional<String> partner(String field) {
    if (field.equals(one)) {
      return Optional.of(other);
    }
    return field.equals(other) ? Optional.of(one) : Optional.empty();
  }
}
