package dev.suite.contracts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;

/**
 * An appointment was cancelled or moved; the value on {@link Topics#APPOINTMENT_MODIFIED}.
 *
 * @param fee what the customer is charged
 * @param reason in the words of who did it, or null
 * @param newStartsAt where a reschedule moved it to; null for a cancel
 * @param modificationId the row that records it; null from a producer outside the suite
 */
@EventJson
public record AppointmentModified(
    @Required long companyId,
    @Required long appointmentId,
    @Required long customerId,
    @Required ModificationType modificationType,
    @Required boolean withinPolicy,
    @Required Money fee,
    String reason,
    @Required @JsonFormat(shape = JsonFormat.Shape.STRING) Instant occurredAt,
    @Required Actor modifiedBy,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant newStartsAt,
    Long modificationId) {

  /** The message key: the events of one customer keep their order. */
  public String key() {
    return companyId + ":" + customerId;
  }
}
