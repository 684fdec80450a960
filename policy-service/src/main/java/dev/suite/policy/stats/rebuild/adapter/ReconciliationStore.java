package dev.suite.policy.stats.rebuild.adapter;

import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Reads which customers changed something lately, or did so and were never counted. */
@ApplicationScoped
class ReconciliationStore {
  private static final String COMPANIES =
      "SELECT id FROM companies WHERE deleting_since IS NULL ORDER BY id";

  /**
   * Those counted lately, those who made a change lately that may not be counted, and those who
   * made one however long ago that is not.
   */
  private static final String CHANGED =
      """
      SELECT customer_id FROM appointment_modification_stats
      WHERE company_id = ? AND calculated_at >= ? AND customer_id > ?
      UNION
      SELECT customer_id FROM appointment_modifications
      WHERE company_id = ? AND occurred_at >= ? AND customer_id > ?
      UNION
      SELECT customer_id FROM appointment_modifications
      WHERE company_id = ? AND counted = FALSE AND created_at < ? AND customer_id > ?
      ORDER BY customer_id LIMIT ?\
      """;

  /** All companies that are not being deleted. */
  Uni<List<Long>> companies(SqlClient client) {
    return ids(client, COMPANIES, Tuple.tuple());
  }

  /** The next customers behind an id who changed something since then, or have what is overdue. */
  Uni<List<Long>> changed(
      SqlClient client, long companyId, Instant since, Instant overdue, long after, int limit) {
    LocalDateTime then = Utc.column(since);
    return ids(
        client,
        CHANGED,
        Tuple.from(
            new Object[] {
              companyId,
              then,
              after,
              companyId,
              then,
              after,
              companyId,
              Utc.column(overdue),
              after,
              limit
            }));
  }

  private static Uni<List<Long>> ids(SqlClient client, String sql, Tuple values) {
    return client.preparedQuery(sql).execute(values).map(RowSets.each(row -> row.getLong(0)));
  }
}
