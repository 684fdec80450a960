package dev.suite.policy.decision.series;

import dev.suite.policy.decision.quota.Quota;
import dev.suite.policy.decision.quota.QuotaWindow;
import dev.suite.policy.decision.quota.RecordedChanges;
import dev.suite.policy.resolution.config.QuotaRule;
import dev.suite.policy.resolution.config.RecurringConfig;
import dev.suite.policy.resolution.config.SeriesScope;
import dev.suite.policy.resolution.config.WindowRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a change has to do with a series.
 *
 * @param scope how much of the series is meant
 * @param rules the effective policy for series, with its defaults where no level has one; empty for
 *     an appointment of no series
 * @param skipped when occurrences of the series were cancelled, at least those of the month
 */
public record SeriesFacts(
    SeriesScope scope, Optional<RecurringConfig> rules, List<Instant> skipped) {

  /** An appointment of no series, meant alone. */
  public static final SeriesFacts NO_SERIES =
      new SeriesFacts(SeriesScope.OCCURRENCE, Optional.empty(), List.of());

  /** Whether the scope may be changed; outside a series there is only the appointment itself. */
  public boolean allowsScope() {
    return rules
        .map(series -> series.allowedScopes().contains(scope))
        .orElse(scope == SeriesScope.OCCURRENCE);
  }

  /** The notice the series asks for, 0 where it asks for none. */
  public BigDecimal hoursBefore() {
    return rules.map(RecurringConfig::hoursBefore).orElse(BigDecimal.ZERO);
  }

  /** The cancelled occurrences of the company's month around {@code now}; empty without a limit. */
  public Optional<Quota> skips(Instant now, ZoneId zone) {
    return rules
        .map(RecurringConfig::maxSkipsPerMonth)
        .filter(limit -> limit.isPresent())
        .map(limit -> new QuotaRule(limit, new WindowRule.CalendarMonth()))
        .map(rule ->
            Quota.of(
                rule,
                new RecordedChanges(Map.of(), skipped),
                QuotaWindow.of(rule.window(), now, zone)));
  }
}
