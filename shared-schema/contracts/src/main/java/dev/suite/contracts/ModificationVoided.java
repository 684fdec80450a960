package dev.suite.contracts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;

/**
 * A modification does not count after all, and its fee is not charged; the value on {@link
 * Topics#APPOINTMENT_MODIFICATION_VOIDED}.
 *
 * @param reason in the words of who voided it
 */
@EventJson
public record ModificationVoided(
    @Required long companyId,
    @Required long modificationId,
    @Required long appointmentId,
    @Required long customerId,
    @Required String reason,
    @Required @JsonFormat(shape = JsonFormat.Shape.STRING) Instant voidedAt) {

  /** The message key: the events of one customer keep their order. */
  public String key() {
    return companyId + ":" + customerId;
  }
}
