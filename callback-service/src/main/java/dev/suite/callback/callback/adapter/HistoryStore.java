package dev.suite.callback.callback.adapter;

import dev.suite.callback.callback.CallbackStatus;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads what happened to requests. */
@ApplicationScoped
class HistoryStore {
  private static final String LIST =
      """
      SELECT id, event, status, assigned_to, outcome, actor, occurred_at FROM callback_history
      WHERE company_id = ? AND callback_request_id = ? AND id < ? ORDER BY id DESC LIMIT ?\
      """;

  /**
   * One line.
   *
   * @param status the request's from then on
   * @param assignedTo who had it from then on, or null
   * @param actor the subject of the token; null where the service did it of itself
   */
  @Schema(name = "HistoryLine")
  record Line(
      long id,
      HistoryEvent event,
      CallbackStatus status,
      @Schema(nullable = true) String assignedTo,
      @Schema(nullable = true) String outcome,
      @Schema(nullable = true) String actor,
      Instant occurredAt) {}

  private final SqlClient client;

  HistoryStore(Pool pool) {
    this.client = pool;
  }

  /** A request's lines before one, newest first. */
  Uni<List<Line>> before(long companyId, long requestId, long before, int limit) {
    return client
        .preparedQuery(LIST)
        .execute(Tuple.of(companyId, requestId, before, limit))
        .map(RowSets.each(HistoryStore::line));
  }

  private static Line line(Row row) {
    return new Line(
        row.getLong("id"),
        HistoryEvent.valueOf(row.getString("event")),
        CallbackStatus.valueOf(row.getString("status")),
        row.getString("assigned_to"),
        row.getString("outcome"),
        row.getString("actor"),
        Utc.instant(row.getLocalDateTime("occurred_at")));
  }
}
