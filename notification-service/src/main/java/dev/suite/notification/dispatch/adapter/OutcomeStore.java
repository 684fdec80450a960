package dev.suite.notification.dispatch.adapter;

import dev.suite.notification.channel.Handover;
import dev.suite.notification.channel.Outcome;
import dev.suite.notification.dispatch.AfterAttempt;
import dev.suite.notification.status.NotificationStatus;
import dev.suite.notification.status.Reason;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** The statements that keep what became of an attempt. */
@ApplicationScoped
class OutcomeStore {
  private static final int LONGEST_DETAIL = 1_000;
  private static final int LONGEST_ID = 255;

  private static final String SETTLE =
      """
      UPDATE notification_queue SET status = ?, reason = ?, next_attempt_at = ?, sent_at = ?,
        lease_until = NULL, updated_at = ?
      WHERE company_id = ? AND id = ? AND status = 'sending' AND fence = ?\
      """;

  private static final String ATTEMPT =
      """
      INSERT INTO notification_attempts (provider, outcome, code, detail, provider_message_id,
        started_at, duration_ms, updated_at, company_id, notification_id, attempt, channel,
        created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String CORRECT =
      """
      UPDATE notification_attempts SET provider = ?, outcome = ?, code = ?, detail = ?,
        provider_message_id = ?, started_at = ?, duration_ms = ?, updated_at = ?
      WHERE company_id = ? AND notification_id = ? AND attempt = ?\
      """;

  private static final String EXPIRED =
      """
      SELECT %s FROM notification_queue q
      WHERE q.status = 'sending' AND q.lease_until < UTC_TIMESTAMP(6)
      ORDER BY q.lease_until LIMIT ?\
      """;

  private final Clock clock;

  OutcomeStore(Clock clock) {
    this.clock = clock;
  }

  /** Gives a claimed row its next status; false when the claim is not the row's any more. */
  Uni<Boolean> settle(SqlConnection tx, Claimed row, AfterAttempt after) {
    LocalDateTime now = Utc.column(clock.instant());
    Tuple values = Tuple.tuple();
    Stream.of(
            after.status().code(),
            after.reason().map(Reason::code).orElse(null),
            Utc.column(after.nextAttemptAt().orElse(null)),
            after.status() == NotificationStatus.SENT ? now : null,
            now,
            row.companyId(),
            row.id(),
            row.fence())
        .forEach(values::addValue);
    return tx.preparedQuery(SETTLE).execute(values).map(result -> result.rowCount() > 0);
  }

  /** Keeps an attempt. */
  Uni<Void> keep(SqlConnection tx, Claimed row, Handover handover, Instant started, long millis) {
    Tuple values = answer(row, handover, started, millis);
    values.addString(row.message().channel().code()).addValue(Utc.column(clock.instant()));
    return tx.preparedQuery(ATTEMPT).execute(values).replaceWithVoid();
  }

  /** What was thought unknown is known late: the attempt that was kept tells the truth. */
  Uni<Void> correct(
      SqlConnection tx, Claimed row, Handover handover, Instant started, long millis) {
    return tx.preparedQuery(CORRECT)
        .execute(answer(row, handover, started, millis))
        .replaceWithVoid();
  }

  private Tuple answer(Claimed row, Handover handover, Instant started, long millis) {
    Outcome outcome = handover.outcome();
    Tuple values = Tuple.tuple();
    Stream.of(
            handover.provider(),
            outcome.kind(),
            outcome.code(),
            cut(outcome.detail(), LONGEST_DETAIL),
            cut(outcome instanceof Outcome.Accepted(var id) ? id : null, LONGEST_ID),
            Utc.column(started),
            millis,
            Utc.column(clock.instant()),
            row.companyId(),
            row.id(),
            row.attempt())
        .forEach(values::addValue);
    return values;
  }

  /** Rows whose sender has not been heard of until the end of its lease. */
  Uni<List<Claimed>> expired(Pool pool, int limit) {
    return pool.preparedQuery(EXPIRED.formatted(Claimed.COLUMNS))
        .execute(Tuple.of(limit))
        .map(RowSets.each(Claimed::of));
  }

  private static String cut(String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }
}
