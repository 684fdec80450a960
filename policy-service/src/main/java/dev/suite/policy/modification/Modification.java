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
    String decision) {}
