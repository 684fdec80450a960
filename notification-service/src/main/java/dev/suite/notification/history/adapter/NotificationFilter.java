package dev.suite.notification.history.adapter;

import dev.suite.contracts.notification.Channel;
import dev.suite.contracts.notification.NotificationStatus;
import dev.suite.runtime.database.ListQuery;
import dev.suite.runtime.database.Utc;
import java.time.Instant;

/**
 * Which notifications a list shows; parts that are null do not count.
 *
 * @param from the earliest {@code created_at}, included
 * @param to the latest, excluded
 */
record NotificationFilter(
    String eventType,
    Channel channel,
    NotificationStatus status,
    String recipientType,
    String recipientId,
    Instant from,
    Instant to) {

  /** The rows of a list that it shows. */
  ListQuery on(ListQuery list) {
    return list.where("q.event_type = ?", eventType)
        .where("q.channel = ?", channel == null ? null : channel.name())
        .where("q.status = ?", status == null ? null : status.name())
        .where("q.recipient_type = ?", recipientType)
        .where("q.recipient_id = ?", recipientId)
        .where("q.created_at >= ?", Utc.column(from))
        .where("q.created_at < ?", Utc.column(to));
  }
}
