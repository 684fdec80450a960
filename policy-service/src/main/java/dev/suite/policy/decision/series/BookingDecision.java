package dev.suite.policy.decision.series;

import dev.suite.policy.decision.notice.AllowedWindow;
import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.resolution.config.RecurringConfig;
import java.time.Instant;
import java.util.List;

/**
 * The answer to "may this series be booked".
 *
 * @param reasons at least one; either the one that allows it or all refusals in their order
 * @param window when its occurrences may begin
 * @param validUntil the first instant after which another answer is possible
 */
public record BookingDecision(
    int occurrences,
    RecurringConfig rules,
    List<ReasonCode> reasons,
    AllowedWindow window,
    Instant decidedAt,
    Instant validUntil) {

  /** Whether it may be booked. */
  public boolean allowed() {
    return reasons.getFirst().allows();
  }
}
