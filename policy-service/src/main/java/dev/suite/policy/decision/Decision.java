package dev.suite.policy.decision;

import dev.suite.policy.decision.fee.Fee;
import dev.suite.policy.decision.fee.FeeStep;
import dev.suite.policy.decision.notice.AllowedWindow;
import dev.suite.policy.decision.notice.Deadline;
import dev.suite.policy.decision.quota.Quota;
import dev.suite.policy.decision.reason.ReasonCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The answer to "may I, now".
 *
 * @param facts what it was made on
 * @param reasons at least one; either the one that allows it or all refusals in their order
 * @param changes one an appointment that is meant; that of the one asked about first
 * @param fee what all of it costs, or would if forced; empty while a price is unknown
 * @param feeSchedule from now to the last moment it is allowed; empty after that
 * @param skips the cancelled occurrences of a series, where their number is limited
 * @param validUntil the first instant after which another answer is possible
 */
public record Decision(
    ChangeFacts facts,
    List<ReasonCode> reasons,
    List<Change> changes,
    Optional<Fee> fee,
    List<FeeStep> feeSchedule,
    Deadline deadline,
    Quota quota,
    Optional<Quota> skips,
    boolean reasonRequired,
    Instant validUntil) {

  private static final Comparator<Decision> FAVOUR =
      Comparator.comparing(Decision::allowed)
          .thenComparing(
              one -> one.fee.map(Fee::amount).map(BigDecimal::negate).orElse(null),
              Comparator.nullsFirst(Comparator.naturalOrder()));

  /** The appointment asked about. */
  public Appointment appointment() {
    return facts.asked();
  }

  /** The instant decided for. */
  public Instant decidedAt() {
    return facts.moment().now();
  }

  /** When it may begin anew; empty for a cancellation. */
  public Optional<AllowedWindow> allowedWindow() {
    return facts.move().map(move -> move.window(decidedAt()));
  }

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

  /** Whether it is better for the customer: allowed where the other is not, else cheaper. */
  public boolean isBetterThan(Decision other) {
    return FAVOUR.compare(this, other) > 0;
  }
}
