package dev.suite.policy.simulation;

import dev.suite.policy.resolution.Chain;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A change that was asked for once, and what came of it.
 *
 * @param id unique among those recorded, and among those refused
 * @param outcome what came of it
 * @param judged whether the proposed policy is tried on it; another one only counts
 * @param chain the levels asked for its policy
 * @param startsAt when the appointment began, as it was known then
 * @param newStartsAt where it was to be moved to, or null
 * @param price the appointment's, else its service's; empty when neither is known
 * @param before what it came to
 */
public record PastAttempt(
    long id,
    Outcome outcome,
    boolean judged,
    long customerId,
    long appointmentId,
    Chain chain,
    Instant occurredAt,
    Instant startsAt,
    Instant newStartsAt,
    Optional<BigDecimal> price,
    Verdict before) {

  /** What came of an attempt. */
  public enum Outcome {
    /** It was recorded as the policy allows. */
    RECORDED,
    /** It was recorded although the policy refused it. */
    FORCED,
    /** It was refused. */
    DENIED
  }

  /** Whether the appointment could be changed at all then. */
  boolean wasOpen() {
    return !"appointment_not_modifiable".equals(before.code());
  }

  /** Whether a rule refused it that is no part of the proposed policy: that of its series. */
  boolean wasRefusedBySeries() {
    return "skip_limit_reached".equals(before.code()) || "scope_not_allowed".equals(before.code());
  }

  /** Whether it happened whatever a policy says. */
  boolean happenedAnyway() {
    return outcome == Outcome.FORCED || (!judged && outcome == Outcome.RECORDED);
  }
}
