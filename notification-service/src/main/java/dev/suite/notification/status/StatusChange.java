package dev.suite.notification.status;

import dev.suite.notification.channel.Channel;

/**
 * A notification has got a status that lasts.
 *
 * @param reason why, by its name in the API, or null
 * @param traceparent of what led to the notification, or null
 */
public record StatusChange(
    long companyId,
    long notificationId,
    String eventType,
    Channel channel,
    NotificationStatus status,
    String reason,
    String traceparent) {}
