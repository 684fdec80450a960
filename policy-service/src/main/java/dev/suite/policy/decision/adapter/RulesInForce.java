package dev.suite.policy.decision.adapter;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.config.QuotaRule;
import dev.suite.policy.resolution.config.RecurringConfig;
import dev.suite.policy.resolution.config.WindowRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The policies a change is decided by.
 *
 * @param change the candidates: those of now, of the booking, or both where the better one counts
 * @param series the rules for series; empty for an appointment of no series
 * @param changesAt when a waiting version of one of them begins, if one waits
 */
record RulesInForce(
    List<Resolution> change, Optional<RecurringConfig> series, Optional<Instant> changesAt) {

  /** How far they look back. */
  Lookback lookback(PolicyType type) {
    return new Lookback(
        change.stream()
            .flatMap(resolution -> resolution.change(type).stream())
            .mapToInt(config -> days(config.quota()))
            .max()
            .orElse(0),
        series.filter(rules -> rules.maxSkipsPerMonth().isPresent()).isPresent());
  }

  private static int days(QuotaRule quota) {
    return quota.window() instanceof WindowRule.RollingDays(int days) ? days : 0;
  }
}
