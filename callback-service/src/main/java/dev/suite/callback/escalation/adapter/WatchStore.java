package dev.suite.callback.escalation.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Knows which requests are to be escalated when. */
@ApplicationScoped
public class WatchStore {
  /**
   * How far the escalation of a request has come.
   *
   * @param level the step taken last, 0 where none was
   * @param lastEscalatedAt null where it never was escalated
   * @param failures escalations that failed since the last one that did not
   * @param traceparent the trace of the call that made the request, or null
   */
  public record Watch(int level, Instant lastEscalatedAt, int failures, String traceparent) {}

  /**
   * What is stuck.
   *
   * @param nobodyLeft open escalations for which no manager or admin was left
   * @param givenUp open requests whose escalation failed more often than it is tried again
   */
  public record Stuck(long nobodyLeft, long givenUp) {
    /** Nothing is. */
    public static final Stuck NOTHING = new Stuck(0, 0);
  }

  private static final String COMPANIES =
      """
      SELECT DISTINCT r.company_id FROM callback_requests r
      JOIN companies c ON c.id = r.company_id AND c.deleting_since IS NULL
      WHERE r.next_escalation_at <= ?\
      """;
  private static final String DUE =
      """
      SELECT id FROM callback_requests
      WHERE company_id = ? AND next_escalation_at <= ? AND deleted_at IS NULL
      ORDER BY expires_at, priority, id LIMIT ?\
      """;
  private static final String WATCH =
      """
      SELECT escalation_level, last_escalated_at, escalation_failures, traceparent
      FROM callback_requests WHERE company_id = ? AND id = ? AND deleted_at IS NULL FOR UPDATE\
      """;
  private static final String NEXT =
      """
      UPDATE callback_requests SET next_escalation_at = ?, escalation_failures = ?
      WHERE company_id = ? AND id = ?\
      """;
  private static final String STUCK =
      """
      SELECT
        (SELECT COUNT(*) FROM callback_escalations e
         JOIN callback_requests r ON r.company_id = e.company_id AND r.id = e.callback_request_id
         WHERE r.deleted_at IS NULL AND %s),
        (SELECT COUNT(*) FROM callback_requests r
         WHERE r.status IN ('pending', 'assigned') AND r.deleted_at IS NULL
           AND r.next_escalation_at IS NULL AND r.escalation_failures > 0)\
      """
          .formatted(EscalationFilter.UNATTENDED);

  private final SqlClient client;

  WatchStore(@ReactiveDataSource(Pools.CONSUMERS) Pool pool) {
    this.client = pool;
  }

  /** The companies that have requests for which it is time to look. */
  public Uni<List<Long>> companies(Instant now) {
    return ids(COMPANIES, Tuple.of(Utc.column(now)));
  }

  /** The first of a company's requests for which it is time to look, in the queue's order. */
  public Uni<List<Long>> due(long companyId, Instant now, int limit) {
    return ids(DUE, Tuple.of(companyId, Utc.column(now), limit));
  }

  /** Locks a request's row; null where it is gone. */
  public Uni<Watch> lock(SqlConnection tx, long companyId, long id) {
    return one(tx, WATCH, companyId, id);
  }

  /** The same, but null also where somebody is changing the request just now. */
  public Uni<Watch> lockUnlessHeld(SqlConnection tx, long companyId, long id) {
    return one(tx, WATCH + " SKIP LOCKED", companyId, id);
  }

  /** Sets when to look at a request again; null for never. */
  public Uni<Void> lookAgain(OpenTransaction tx, CallbackRequest request, Watch watch, Instant at) {
    return next(tx, request.companyId(), request.id(), at, watch.failures());
  }

  /** Writes down one more failure and when to look at the request again; null for never. */
  public Uni<Void> failed(OpenTransaction tx, long companyId, long id, int failures, Instant at) {
    return next(tx, companyId, id, at, failures);
  }

  /** Counts them, over all companies. */
  public Uni<Stuck> stuck() {
    return client
        .preparedQuery(STUCK)
        .execute()
        .map(rows -> rows.iterator().next())
        .map(row -> new Stuck(row.getLong(0), row.getLong(1)));
  }

  private static Uni<Void> next(
      OpenTransaction tx, long companyId, long id, Instant at, int failures) {
    return tx.update(NEXT, Utc.column(at), failures, companyId, id).replaceWithVoid();
  }

  private static Uni<Watch> one(SqlConnection tx, String sql, long companyId, long id) {
    return tx.preparedQuery(sql)
        .execute(Tuple.of(companyId, id))
        .map(RowSets.first(WatchStore::watch));
  }

  private static Watch watch(Row row) {
    return new Watch(
        row.getInteger("escalation_level"),
        Utc.instant(row.getLocalDateTime("last_escalated_at")),
        row.getInteger("escalation_failures"),
        row.getString("traceparent"));
  }

  private Uni<List<Long>> ids(String sql, Tuple values) {
    return client.preparedQuery(sql).execute(values).map(RowSets.each(row -> row.getLong(0)));
  }
}
