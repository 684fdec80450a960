package dev.suite.policy.decision;

import dev.suite.policy.decision.fee.FeeStep;
import dev.suite.policy.decision.fee.Money;
import dev.suite.policy.decision.notice.Deadline;
import dev.suite.policy.decision.quota.Quota;
import dev.suite.policy.decision.reason.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The answer to "may I, now".
 *
 * @param reasons at least one; either the one that allows it or all refusals in their order
 * @param fee what it costs, or would if forced; empty while the price is unknown
 * @param feeSchedule from now to the last moment it is allowed; empty after that
 * @param validUntil the first instant after which another answer is possible
 */
public record Decision(
    Appointment appointment,
    List<ReasonCode> reasons,
    Optional<Money> fee,
    List<FeeStep> feeSchedule,
    Deadline deadline,
    Quota quota,
    boolean reasonRequired,
    Instant decidedAt,
    Instant validUntil) {

  /** The reason that stands for all. */
  public ReasonCode firstReason() {
    return reasons.getFirst();
  }

  /** Whether the change is possible now. */
  public boolean allowed() {
    return firstReason().allows();
  }

  /** Whether a change recorded on this decision keeps the policy; a forced one does not. */
  public boolean withinPolicy() {
    return allowed();
  }
}
