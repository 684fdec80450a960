package dev.suite.callback.escalation.adapter;

import dev.suite.callback.escalation.Escalation;
import dev.suite.callback.escalation.EscalationReason;
import dev.suite.runtime.database.ListQuery;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Position;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.mysqlclient.MySQLClient;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads and writes escalations. */
@ApplicationScoped
class EscalationStore {
  private static final String ADD =
      """
      INSERT INTO callback_escalations (company_id, callback_request_id, escalation_reason, level,
        escalated_from, escalated_to, escalated_at, reason, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String SELECT =
      """
      SELECT e.id, e.company_id, e.callback_request_id, e.escalation_reason, e.reason, e.level,
        e.escalated_from, e.escalated_to, e.escalated_at, e.resolved_at, e.resolution_notes
      FROM callback_escalations e
      JOIN callback_requests r ON r.company_id = e.company_id AND r.id = e.callback_request_id
        AND r.deleted_at IS NULL
      WHERE e.company_id = ?\
      """;
  private static final String RESOLVE =
      """
      UPDATE callback_escalations SET resolved_at = ?, resolution_notes = ?, updated_at = ?
      WHERE company_id = ? AND id = ?\
      """;
  private static final String RESOLVE_ALL =
      """
      UPDATE callback_escalations SET resolved_at = ?, updated_at = ?
      WHERE company_id = ? AND callback_request_id = ? AND resolved_at IS NULL\
      """;

  private final SqlClient client;

  EscalationStore(Pool pool) {
    this.client = pool;
  }

  /** Adds an open escalation; gives its id. */
  Uni<Long> add(SqlConnection tx, Escalation one) {
    Tuple values =
        Tuple.tuple()
            .addLong(one.companyId())
            .addLong(one.callbackRequestId())
            .addString(one.escalationReason().name())
            .addInteger(one.level())
            .addString(one.escalatedFrom())
            .addString(one.escalatedTo())
            .addLocalDateTime(Utc.column(one.escalatedAt()))
            .addString(one.reason())
            .addLocalDateTime(Utc.column(one.escalatedAt()))
            .addLocalDateTime(Utc.column(one.escalatedAt()));
    return tx.preparedQuery(ADD)
        .execute(values)
        .map(rows -> rows.property(MySQLClient.LAST_INSERTED_ID));
  }

  /** One escalation of a company, locked; null where it has none of this id. */
  Uni<Escalation> lock(SqlConnection tx, long companyId, long id) {
    return tx.preparedQuery(SELECT + " AND e.id = ? FOR UPDATE")
        .execute(Tuple.of(companyId, id))
        .map(RowSets.first(EscalationStore::escalation));
  }

  /**
   * Escalations that match, newest first, at most {@code limit}.
   *
   * @param after the last row of the page before
   */
  Uni<List<Escalation>> list(
      long companyId, EscalationFilter filter, Optional<Position> after, int limit) {
    return filter
        .on(ListQuery.of(SELECT, companyId))
        .newestFirst("e.escalated_at", "e.id", after, limit)
        .read(client, EscalationStore::escalation);
  }

  /** Resolves one. */
  Uni<Void> resolve(OpenTransaction tx, Escalation one, String notes, Instant now) {
    return tx.update(RESOLVE, Utc.column(now), notes, Utc.column(now), one.companyId(), one.id())
        .replaceWithVoid();
  }

  /** Resolves what is open of a request. */
  Uni<Void> resolveAll(OpenTransaction tx, long companyId, long callbackRequestId, Instant now) {
    return tx.update(RESOLVE_ALL, Utc.column(now), Utc.column(now), companyId, callbackRequestId)
        .replaceWithVoid();
  }

  private static Escalation escalation(Row row) {
    return new Escalation(
        row.getLong("id"),
        row.getLong("company_id"),
        row.getLong("callback_request_id"),
        EscalationReason.valueOf(row.getString("escalation_reason")),
        row.getString("reason"),
        row.getInteger("level"),
        row.getString("escalated_from"),
        row.getString("escalated_to"),
        Utc.instant(row.getLocalDateTime("escalated_at")),
        Utc.instant(row.getLocalDateTime("resolved_at")),
        row.getString("resolution_notes"));
  }
}
