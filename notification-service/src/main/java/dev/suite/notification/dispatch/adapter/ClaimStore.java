package dev.suite.notification.dispatch.adapter;

import dev.suite.notification.dispatch.StillTrue;
import dev.suite.notification.dispatch.StillTrue.Reminded;
import dev.suite.notification.status.NotificationStatus;
import dev.suite.runtime.database.Marks;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements that claim what is due. */
@ApplicationScoped
class ClaimStore {
  /** A locked row, and what takes it back if anything does. */
  record Locked(Claimed row, Optional<NotificationStatus> withdrawal) {}

  /** The index answers it with one look a company, however much waits. */
  private static final String COMPANIES =
      """
      SELECT waiting.company_id FROM (
        SELECT company_id, MIN(next_attempt_at) AS since FROM notification_queue
        WHERE status = 'pending' GROUP BY company_id) waiting
      JOIN companies c ON c.id = waiting.company_id
      WHERE waiting.since <= ? AND c.deleting_since IS NULL
      ORDER BY waiting.since, waiting.company_id LIMIT ?\
      """;

  private static final String LOCK =
      """
      SELECT id FROM notification_queue
      WHERE status = 'pending' AND company_id = ? AND next_attempt_at <= ?
      ORDER BY next_attempt_at, id LIMIT ? FOR UPDATE SKIP LOCKED\
      """;

  /** Not joined to the lock: a directory row that another has locked would look like a lost one. */
  private static final String READ =
      """
      SELECT %s, q.recipient_type = 'address' OR cu.id IS NOT NULL OR s.id IS NOT NULL AS is_there,
        JSON_UNQUOTE(JSON_EXTRACT(q.metadata, '$.appointment_starts_at')) AS planned_start,
        a.starts_at, a.status AS appointment_status
      FROM notification_queue q
      LEFT JOIN customers cu ON q.recipient_type = 'customer' AND cu.company_id = q.company_id
        AND cu.id = CAST(q.recipient_id AS UNSIGNED)
      LEFT JOIN staff s ON q.recipient_type = 'staff' AND s.company_id = q.company_id
        AND s.id = q.recipient_id
      LEFT JOIN appointments a ON a.company_id = q.company_id AND a.id = q.appointment_id
      WHERE q.company_id = ? AND q.id IN (%s) ORDER BY q.next_attempt_at, q.id\
      """;

  private static final String SENDING =
      """
      UPDATE notification_queue SET status = 'sending', attempts = attempts + 1, fence = fence + 1,
        lease_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, updated_at = ?
      WHERE company_id = ? AND id IN (%s)\
      """;

  private static final String WITHDRAW =
      """
      UPDATE notification_queue SET status = ?, reason = ?, next_attempt_at = NULL, updated_at = ?
      WHERE company_id = ? AND id = ?\
      """;

  private final Clock clock;

  ClaimStore(Clock clock) {
    this.clock = clock;
  }

  /** Companies with something due, the one that has waited longest first. */
  Uni<List<Long>> companiesWithWork(Pool pool, int limit) {
    return pool.preparedQuery(COMPANIES)
        .execute(Tuple.of(Utc.column(clock.instant()), limit))
        .map(RowSets.each(row -> row.getLong("company_id")));
  }

  /** Locks the oldest due rows of a company that nobody else has locked. */
  Uni<List<Long>> lockDue(SqlConnection tx, long companyId, int limit) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(companyId, Utc.column(clock.instant()), limit))
        .map(RowSets.each(row -> row.getLong("id")));
  }

  /** Marks locked rows as being sent, for as long as the lease. */
  Uni<Void> markSending(SqlConnection tx, long companyId, List<Long> ids, Duration lease) {
    Tuple values = Tuple.of(lease.toNanos() / 1_000, Utc.column(clock.instant()), companyId);
    ids.forEach(values::addLong);
    return tx.preparedQuery(SENDING.formatted(Marks.of(ids.size())))
        .execute(values)
        .replaceWithVoid();
  }

  /** Reads locked rows, with what the directory says of their recipients and appointments now. */
  Uni<List<Locked>> read(SqlConnection tx, long companyId, List<Long> ids) {
    Tuple values = Tuple.of(companyId);
    ids.forEach(values::addLong);
    return tx.preparedQuery(READ.formatted(Claimed.COLUMNS, Marks.of(ids.size())))
        .execute(values)
        .map(RowSets.each(ClaimStore::locked));
  }

  /** Takes a row back. */
  Uni<Void> withdraw(SqlConnection tx, Claimed row, NotificationStatus status) {
    return tx.preparedQuery(WITHDRAW)
        .execute(
            Tuple.of(
                status.code(),
                status.code(),
                Utc.column(clock.instant()),
                row.companyId(),
                row.id()))
        .replaceWithVoid();
  }

  private static Locked locked(Row row) {
    Optional<Reminded> reminder =
        Optional.ofNullable(row.getString("planned_start"))
            .map(planned ->
                new Reminded(
                    Instant.parse(planned),
                    Utc.instant(row.getLocalDateTime("starts_at")),
                    row.getString("appointment_status")));
    return new Locked(
        Claimed.of(row), StillTrue.withdrawal(row.getInteger("is_there") != 0, reminder));
  }
}
