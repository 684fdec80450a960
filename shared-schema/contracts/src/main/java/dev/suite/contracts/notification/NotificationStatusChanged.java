package dev.suite.contracts.notification;

import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;
import dev.suite.contracts.Topics;

/**
 * A notification has got another status; the value on {@link Topics#NOTIFICATION_STATUS_CHANGED}.
 *
 * @param channel null where none could be used
 * @param reason why, such as {@code retries_exhausted}, or null
 */
@EventJson
public record NotificationStatusChanged(
    @Required long companyId,
    @Required long notificationId,
    @Required String eventType,
    Channel channel,
    @Required NotificationStatus status,
    String reason) {

  /** The message key: the changes of one notification keep their order. */
  public String key() {
    return companyId + ":" + notificationId;
  }
}
