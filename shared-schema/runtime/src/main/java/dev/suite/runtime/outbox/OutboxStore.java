package dev.suite.runtime.outbox;

import dev.suite.runtime.database.Marks;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Transactions;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads and marks the outbox's rows for the relay. */
@ApplicationScoped
class OutboxStore {
  /**
   * Unpublished rows by id (not "after the last id", which loses late commits), without held-back
   * keys.
   */
  private static final String UNPUBLISHED =
      """
      SELECT o.id, o.topic, o.event_key, CAST(o.headers AS CHAR) AS headers, o.payload FROM outbox o
      WHERE o.published_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM outbox held WHERE held.retry_at > UTC_TIMESTAMP(6)
          AND held.topic = o.topic AND held.event_key <=> o.event_key)
      ORDER BY o.id LIMIT ?\
      """;

  /** {@code attempts} comes last: MySQL assigns from left to right. */
  private static final String FAILED =
      """
      UPDATE outbox SET last_error = ?,
        retry_at = UTC_TIMESTAMP(6) + INTERVAL LEAST(POW(2, LEAST(attempts, 9)), 300) SECOND,
        attempts = attempts + 1
      WHERE id = ?\
      """;

  private static final int LONGEST_ERROR = 500;

  private final Pool pool;

  OutboxStore(@ReactiveDataSource(Pools.RELAY) Pool pool) {
    this.pool = pool;
  }

  /** The oldest rows that wait to be published, at most {@code limit}. */
  Uni<List<OutboxRow>> unpublished(int limit) {
    return pool.preparedQuery(UNPUBLISHED)
        .execute(Tuple.of(limit))
        .map(RowSets.each(OutboxRow::of));
  }

  /** Notes that Kafka has the rows. */
  Uni<Void> published(List<OutboxRow> rows) {
    String marks = Marks.of(rows.size());
    Tuple ids = Tuple.tuple();
    rows.forEach(row -> ids.addLong(row.id()));
    return Transactions.again(
        pool.preparedQuery(
                "UPDATE outbox SET published_at = UTC_TIMESTAMP(6), retry_at = NULL WHERE id IN ("
                    + marks
                    + ")")
            .execute(ids)
            .replaceWithVoid());
  }

  /**
   * Holds a row that Kafka refused, and with it its key, back for 1, 2, 4 … at most 300 seconds.
   */
  Uni<Void> failed(OutboxRow row, String why) {
    return pool.preparedQuery(FAILED)
        .execute(Tuple.of(why.substring(0, Math.min(why.length(), LONGEST_ERROR)), row.id()))
        .replaceWithVoid();
  }
}
