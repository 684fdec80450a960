package dev.suite.notification.queue.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.runtime.database.DatabaseFailure;
import dev.suite.runtime.database.Marks;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.mysqlclient.MySQLClient;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Writes the queue. */
@ApplicationScoped
class QueueStore {
  private static final String HAS =
      "SELECT id FROM notification_queue WHERE company_id = ? AND dedupe_key = ?";

  private static final String INSERT = "INSERT INTO notification_queue (%s) VALUES (%s)";

  private final ObjectMapper json;
  private final Clock clock;

  QueueStore(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** Whether a notification with this key is there. */
  Uni<Boolean> has(SqlClient tx, long companyId, String dedupeKey) {
    return tx.preparedQuery(HAS)
        .execute(Tuple.of(companyId, dedupeKey))
        .map(rows -> rows.size() > 0);
  }

  /**
   * Adds a row and gives its id, or nothing where one with its key is there: two replicas may get
   * the same event at once.
   */
  Uni<Optional<Long>> insert(SqlClient tx, NewRow row) {
    Map<String, Object> columns =
        row.columns(
            text(row.prepared().values()),
            text(Metadata.of(row.notice(), row.prepared())),
            clock.instant());
    String sql = INSERT.formatted(String.join(", ", columns.keySet()), Marks.of(columns.size()));
    return tx.preparedQuery(sql)
        .execute(Tuple.from(columns.values().toArray()))
        .map(rows -> Optional.of(rows.property(MySQLClient.LAST_INSERTED_ID)))
        .onFailure(DatabaseFailure::duplicate)
        .recoverWithItem(Optional.empty());
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("what a row is made of must become JSON", bug);
    }
  }
}
