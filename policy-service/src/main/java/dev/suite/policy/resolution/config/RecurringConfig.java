package dev.suite.policy.resolution.config;

import dev.suite.policy.resolution.json.Json;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The rules of a series with the defaults filled in; an empty number means unlimited.
 *
 * @param minIntervalDays days between two occurrences at least, 1 to 366
 * @param horizonDays how many days out the last may be, 1 to 366
 * @param hoursBefore notice needed to change an occurrence, 0 to 8760 hours with two decimals
 * @param maxSkipsPerMonth occurrences of one series that may be cancelled in a month
 */
public record RecurringConfig(
    OptionalInt maxOccurrences,
    OptionalInt minIntervalDays,
    OptionalInt horizonDays,
    BigDecimal hoursBefore,
    OptionalInt maxSkipsPerMonth,
    Set<SeriesScope> allowedScopes) {

  /** What holds without a policy: anything. */
  public static final RecurringConfig WITHOUT_POLICY = of(Map.of());

  public RecurringConfig {
    allowedScopes = Set.copyOf(allowedScopes);
  }

  /** Reads a valid config of a recurring policy. */
  public static RecurringConfig of(Map<String, Object> config) {
    return new RecurringConfig(
        ConfigQuota.limit(config.get("max_occurrences")),
        ConfigQuota.limit(config.get("min_interval_days")),
        ConfigQuota.limit(config.get("horizon_days")),
        Json.decimal(config.getOrDefault("hours_before", 0)),
        ConfigQuota.limit(config.get("max_skips_per_month")),
        SeriesScope.all(config.getOrDefault("allowed_scopes", SeriesScope.CODES)));
  }
}
