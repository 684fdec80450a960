package dev.suite.notification.queue.adapter;

import dev.suite.contracts.notification.Channel;
import dev.suite.contracts.notification.NotificationStatus;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Position;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which notifications a list shows; parts that are null do not count.
 *
 * @param from the earliest {@code created_at}, included
 * @param to the latest, excluded
 * @param after the last row of the page before
 */
record NotificationFilter(
    String eventType,
    Channel channel,
    NotificationStatus status,
    String recipientType,
    String recipientId,
    Instant from,
    Instant to,
    Optional<Position> after) {

  /** SQL conditions, each with the values of its parameters. */
  Map<String, List<Object>> conditions() {
    Map<String, List<Object>> conditions = new LinkedHashMap<>();
    add(conditions, "q.event_type = ?", eventType);
    add(conditions, "q.channel = ?", channel == null ? null : channel.name());
    add(conditions, "q.status = ?", status == null ? null : status.name());
    add(conditions, "q.recipient_type = ?", recipientType);
    add(conditions, "q.recipient_id = ?", recipientId);
    add(conditions, "q.created_at >= ?", Utc.column(from));
    add(conditions, "q.created_at < ?", Utc.column(to));
    after.ifPresent(last -> {
      LocalDateTime at = Utc.column(last.instant(0));
      conditions.put(
          "(q.created_at < ? OR (q.created_at = ? AND q.id < ?))", List.of(at, at, last.number(1)));
    });
    return conditions;
  }

  private static void add(Map<String, List<Object>> conditions, String condition, Object value) {
    if (value != null) {
      conditions.put(condition, List.of(value));
    }
  }
}
