package dev.suite.policy.modification;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A recorded change of an appointment: one line of the audit trail.
 *
 * @param modificationType {@code cancel} or {@code reschedule}
 * @param fee what was charged, in {@code currency}; 0 once voided
 * @param reason in the words of who did it, or null
 * @param newStartsAt where a reschedule moved it to, or null
 * @param source {@code rest} or {@code event}
 * @param decision the decision as it was answered, as JSON text; null from outside
 */
public record Modification(
    long id,
    String modificationType,
    long appointmentId,
    long customerId,
    boolean withinPolicy,
    boolean forced,
    BigDecimal fee,
    String currency,
    String reason,
    String modifiedByType,
    String modifiedById,
    Instant newStartsAt,
    Instant occurredAt,
    String source,
    Instant voidedAt,
    String voidReason,
    String decision) {

  /** Counts what happened to it since it was recorded: 1, and 2 once it is voided. */
  public long version() {
    return voidedAt == null ? 1 : 2;
  }

  /** The same with the id that it got. */
  public Modification withId(long given) {
    return new Modification(
        given,
        modificationType,
        appointmentId,
        customerId,
        withinPolicy,
        forced,
        fee,
        currency,
        reason,
        modifiedByType,
        modifiedById,
        newStartsAt,
        occurredAt,
        source,
        voidedAt,
        voidReason,
        decision);
  }

  /** The same once it is voided: it costs nothing. */
  public Modification voided(Instant at, String why) {
    return new Modification(
        id,
        modificationType,
        appointmentId,
        customerId,
        withinPolicy,
        forced,
        BigDecimal.ZERO,
        currency,
        reason,
        modifiedByType,
        modifiedById,
        newStartsAt,
        occurredAt,
        source,
        at,
        why,
        decision);
  }
}
