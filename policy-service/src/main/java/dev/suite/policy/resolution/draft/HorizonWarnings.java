package dev.suite.policy.resolution.draft;

import dev.suite.policy.resolution.config.RecurringConfig;
import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Looks for what no change or series can reach within its horizon. */
final class HorizonWarnings {

  private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

  private HorizonWarnings() {}

  /** A deadline that begins before the horizon ends: who moved once can never move again. */
  static Stream<PolicyWarning> ofDeadline(BigDecimal hoursBefore, OptionalInt horizonDays) {
    return horizonDays.stream()
        .mapToObj(days -> BigDecimal.valueOf(days).multiply(HOURS_A_DAY))
        .filter(horizon -> hoursBefore.compareTo(horizon) > 0)
        .map(horizon ->
            PolicyWarning.in(
                "hours_before",
                "longer than horizon_days (%s h): what is placed within it can never be changed"
                    .formatted(horizon.toPlainString())));
  }

  /** Occurrences at the least interval that lie beyond the horizon. */
  static Stream<PolicyWarning> ofOccurrences(RecurringConfig rules) {
    if (rules.maxOccurrences().isEmpty()
        || rules.minIntervalDays().isEmpty()
        || rules.horizonDays().isEmpty()) {
      return Stream.empty();
    }
    int fit = 1 + rules.horizonDays().getAsInt() / rules.minIntervalDays().getAsInt();
    return rules.maxOccurrences().getAsInt() > fit
        ? Stream.of(
            PolicyWarning.in(
                "max_occurrences",
                "never reached: %s fit into horizon_days, min_interval_days apart".formatted(fit)))
        : Stream.empty();
  }
}
