package dev.suite.notification.history.adapter;

import dev.suite.notification.history.adapter.NotificationAnswer.Attempt;
import dev.suite.runtime.database.ListQuery;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.rest.Position;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the queue. */
@ApplicationScoped
class NotificationStore {
  private static final String SELECT =
      """
      SELECT q.id, q.event_type, q.recipient_type, q.recipient_id, q.channel, q.status, q.reason,
        q.is_fallback, q.fallback_of, q.retried_from, CAST(q.metadata AS CHAR) AS metadata,
        q.send_at, q.next_attempt_at, q.created_at, q.sent_at,
        (SELECT MIN(f.id) FROM notification_queue f
          WHERE f.company_id = q.company_id AND f.fallback_of = q.id) AS fallback_id
      FROM notification_queue q WHERE q.company_id = ?\
      """;
  private static final String ATTEMPTS =
      """
      SELECT attempt, channel, provider, outcome, code, detail, started_at, duration_ms,
        provider_message_id
      FROM notification_attempts WHERE company_id = ? AND notification_id = ? ORDER BY attempt\
      """;
  private static final String KNOWN =
      """
      SELECT EXISTS (SELECT 1 FROM customers WHERE company_id = ? AND id = ?),
        EXISTS (SELECT 1 FROM staff WHERE company_id = ? AND id = ?)\
      """;

  private final Pool pool;

  NotificationStore(Pool pool) {
    this.pool = pool;
  }

  /** One notification of a company; empty where it has none with this id. */
  Uni<Optional<NotificationAnswer>> find(long companyId, long id) {
    return query(SELECT + " AND q.id = ?", Tuple.of(companyId, id), NotificationAnswer::of)
        .map(found -> found.stream().findFirst());
  }

  /** What was tried, first first. */
  Uni<List<Attempt>> attempts(long companyId, long id) {
    return query(ATTEMPTS, Tuple.of(companyId, id), Attempt::of);
  }

  /**
   * Notifications that match, newest first, at most {@code limit}.
   *
   * @param after the last row of the page before
   */
  Uni<List<NotificationAnswer>> list(
      long companyId, NotificationFilter filter, Optional<Position> after, int limit) {
    return filter
        .on(ListQuery.of(SELECT, companyId))
        .newestFirst("q.created_at", "q.id", after, limit)
        .read(pool, NotificationAnswer::of);
  }

  /** Fails with 404 where a list is asked of somebody whom the company does not have. */
  Uni<Void> refuseUnknown(long companyId, NotificationFilter filter) {
    String id = filter.recipientId();
    if (id == null) {
      return Uni.createFrom().voidItem();
    }
    if (!EntityId.isText(id)) {
      return Uni.createFrom().failure(Problem.notFound());
    }
    Long number = EntityId.number(id).orElse(null);
    return pool.preparedQuery(KNOWN)
        .execute(Tuple.of(companyId, number, companyId, id))
        .map(rows -> rows.iterator().next())
        .invoke(known -> {
          if (known.getInteger(0) == 0 && known.getInteger(1) == 0) {
            throw Problem.notFound();
          }
        })
        .replaceWithVoid();
  }

  private <T> Uni<List<T>> query(String sql, Tuple values, Function<Row, T> read) {
    return pool.preparedQuery(sql).execute(values).map(RowSets.each(read));
  }
}
