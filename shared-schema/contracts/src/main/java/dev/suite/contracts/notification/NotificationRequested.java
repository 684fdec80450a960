package dev.suite.contracts.notification;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;
import dev.suite.contracts.Topics;
import java.time.Instant;

/**
 * Somebody is to be notified; the value on {@link Topics#NOTIFICATION_REQUESTED}.
 *
 * @param eventType one of the suite's or of the company's own
 * @param context what it is about, or null
 * @param data the values of the template's placeholders by name, or null
 * @param sendAt not before; null means at once
 * @param dedupeKey a second one of the company with the same key is not sent; null means the
 *     event's id alone decides
 */
@EventJson
public record NotificationRequested(
    @Required long companyId,
    @Required String eventType,
    @Required Recipient recipient,
    NotificationContext context,
    ObjectNode data,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Instant sendAt,
    String dedupeKey) {

  /** The message key: the notifications of one recipient keep their order. Personal data. */
  public String key() {
    return companyId + ":" + recipient.key();
  }
}
