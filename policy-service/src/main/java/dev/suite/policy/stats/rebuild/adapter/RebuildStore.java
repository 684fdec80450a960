package dev.suite.policy.stats.rebuild.adapter;

import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.mysqlclient.MySQLClient;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** The rebuilds that were asked for, and how far each is. */
@ApplicationScoped
class RebuildStore {
  private static final String SELECT =
      "SELECT id, company_id, status, done, total, last_customer_id FROM stats_rebuilds WHERE ";
  private static final String REQUEST =
      """
      INSERT INTO stats_rebuilds (company_id, status, done, total, last_customer_id, created_at, updated_at)
      SELECT c.id, 'pending', 0, (SELECT COUNT(*) FROM customers u WHERE u.company_id = c.id), 0, ?, ?
      FROM companies c WHERE c.id = ?\
      """;
  private static final String IN_ANOTHER_ZONE = " AND c.version < ? AND c.time_zone <> ?";
  private static final String ADVANCE =
      """
      UPDATE stats_rebuilds SET status = 'running', done = done + ?, total = GREATEST(total, done),
        last_customer_id = ?, updated_at = ?
      WHERE id = ? AND company_id = ?\
      """;
  private static final String FINISH =
      """
      UPDATE stats_rebuilds SET status = 'done', total = done, updated_at = ?, finished_at = ?
      WHERE id = ? AND company_id = ?\
      """;

  private final Clock clock;

  RebuildStore(Clock clock) {
    this.clock = clock;
  }

  /** Asks for one; gives its id. */
  Uni<Long> request(SqlConnection tx, long companyId) {
    LocalDateTime now = now();
    return tx.preparedQuery(REQUEST)
        .execute(Tuple.of(now, now, companyId))
        .map(rows -> rows.property(MySQLClient.LAST_INSERTED_ID));
  }

  /** Asks for one if this newer version of the company has another time zone. */
  Uni<Void> requestForZone(OpenTransaction tx, long companyId, long version, String zone) {
    LocalDateTime now = now();
    return tx.update(REQUEST + IN_ANOTHER_ZONE, now, now, companyId, version, zone)
        .replaceWithVoid();
  }

  /** One of a company, or null. */
  Uni<Rebuild> find(SqlClient client, long companyId, long id) {
    return list(client, "company_id = ? AND id = ?", Tuple.of(companyId, id))
        .map(found -> found.isEmpty() ? null : found.getFirst());
  }

  /** Those that are not done, the oldest first. */
  Uni<List<Rebuild>> unfinished(SqlClient client) {
    return list(client, "status IN ('pending', 'running') ORDER BY id LIMIT 100", Tuple.tuple());
  }

  private static Uni<List<Rebuild>> list(SqlClient client, String which, Tuple values) {
    return client
        .preparedQuery(SELECT + which)
        .execute(values)
        .map(RowSets.each(RebuildStore::rebuild));
  }

  private static Rebuild rebuild(Row row) {
    return new Rebuild(
        row.getLong("id"),
        row.getLong("company_id"),
        row.getString("status"),
        row.getLong("done"),
        row.getLong("total"),
        row.getLong("last_customer_id"));
  }

  /** Notes that these customers are done. */
  Uni<Void> advance(OpenTransaction tx, Rebuild rebuild, List<Long> customers) {
    return tx.update(
            ADVANCE,
            customers.size(),
            customers.getLast(),
            now(),
            rebuild.id(),
            rebuild.companyId())
        .replaceWithVoid();
  }

  /** Notes that all are done. */
  Uni<Void> finish(OpenTransaction tx, Rebuild rebuild) {
    return tx.update(FINISH, now(), now(), rebuild.id(), rebuild.companyId()).replaceWithVoid();
  }

  private LocalDateTime now() {
    return Utc.column(clock.instant());
  }
}
