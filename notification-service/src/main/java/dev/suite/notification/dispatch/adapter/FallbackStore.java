package dev.suite.notification.dispatch.adapter;

import dev.suite.notification.channel.Channel;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;

/** The statements that put a fallback into the queue. */
@ApplicationScoped
class FallbackStore {
  private static final String INSERT =
      """
      INSERT INTO notification_queue (company_id, event_type, category, recipient_type, recipient_id,
        address, channel, fallback_channel, is_fallback, fallback_of, dedupe_key, status, subject,
        text, locale, template_version, retry_count, retry_delay_minutes, retry_strategy,
        max_delay_minutes, on_unknown, next_attempt_at, appointment_id, data, metadata, traceparent,
        created_at, updated_at)
      SELECT q.company_id, q.event_type, q.category, q.recipient_type, q.recipient_id,
        COALESCE(cu.phone, s.phone), ?, 'none', TRUE, q.id, CONCAT('fallback-of-', q.id), 'pending',
        q.subject, q.text, q.locale, q.template_version, q.retry_count, q.retry_delay_minutes,
        q.retry_strategy, q.max_delay_minutes, q.on_unknown, ?, q.appointment_id, q.data,
        q.metadata, q.traceparent, ?, ?
      FROM notification_queue q
      LEFT JOIN customers cu ON q.recipient_type = 'customer' AND cu.company_id = q.company_id
        AND cu.id = CAST(q.recipient_id AS UNSIGNED)
      LEFT JOIN staff s ON q.recipient_type = 'staff' AND s.company_id = q.company_id
        AND s.id = q.recipient_id
      WHERE q.company_id = ? AND q.id = ?\
      """;

  private final Clock clock;

  FallbackStore(Clock clock) {
    this.clock = clock;
  }

  /** Adds it, to the address the directory has now. */
  Uni<Void> queue(SqlConnection tx, Claimed row, Channel channel) {
    LocalDateTime now = Utc.column(clock.instant());
    return tx.preparedQuery(INSERT)
        .execute(Tuple.of(channel.code(), now, now, now, row.companyId(), row.id()))
        .replaceWithVoid();
  }
}
