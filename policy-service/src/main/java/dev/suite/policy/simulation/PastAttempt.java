package dev.suite.policy.simulation;

import dev.suite.policy.resolution.Chain;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change that was asked for once, of one appointment or of those of a series, and what came of
 * it.
 *
 * @param id unique among those recorded, and among those refused; that of the first recorded
 * @param outcome what came of it
 * @param judged whether the proposed policy is tried on it; another one only counts
 * @param appointments those that were meant, the one asked about first
 * @param chain the levels asked for its policy
 * @param newStartsAt where the one asked about was to be moved to, or null
 * @param before what it came to
 */
public record PastAttempt(
    long id,
    Outcome outcome,
    boolean judged,
    long customerId,
    List<Booked> appointments,
    Chain chain,
    Instant occurredAt,
    Instant newStartsAt,
    PastSeries series,
    AttemptVerdict before) {

  /** What came of an attempt. */
  public enum Outcome {
    /** It was recorded as the policy allows. */
    RECORDED,
    /** It was recorded although the policy refused it. */
    FORCED,
    /** It was refused. */
    DENIED
  }

  /**
   * An appointment as it was known then.
   *
   * @param price its own, else its service's; empty when neither is known
   */
  public record Booked(long id, Instant startsAt, Optional<BigDecimal> price) {}

  /** The appointment asked about. */
  public long appointmentId() {
    return appointments.getFirst().id();
  }

  /** Whether another one, which follows it in the trail, is a further part of the same attempt. */
  boolean goesOnWith(PastAttempt next) {
    return series.meant().contains(next.appointmentId())
        && series.meant().equals(next.series.meant())
        && appointments.stream().noneMatch(one -> one.id() == next.appointmentId())
        && customerId == next.customerId
        && occurredAt.equals(next.occurredAt)
        && outcome == next.outcome
        && (outcome != Outcome.DENIED || id == next.id);
  }

  /** Both as one. */
  PastAttempt and(PastAttempt next) {
    return new PastAttempt(
        id,
        outcome,
        judged,
        customerId,
        Stream.concat(appointments.stream(), next.appointments.stream()).toList(),
        chain,
        occurredAt,
        newStartsAt,
        series,
        before.and(next.before));
  }

  /** Whether the appointment asked about could be changed at all then. */
  boolean wasOpen() {
    return !"appointment_not_modifiable".equals(before.code());
  }

  /** Whether it happened whatever a policy says. */
  boolean happenedAnyway() {
    return outcome == Outcome.FORCED || (!judged && outcome == Outcome.RECORDED);
  }
}
