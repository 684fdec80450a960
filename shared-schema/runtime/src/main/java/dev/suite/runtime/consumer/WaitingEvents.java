package dev.suite.runtime.consumer;

import dev.suite.runtime.database.Marks;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of events whose directory rows have not come yet. */
@ApplicationScoped
class WaitingEvents {
  /** An event that waits, and since when. */
  record Waiting(long id, Received received, Instant since) {}

  private static final String PARK =
      """
      INSERT IGNORE INTO waiting_events (consumer, event_key, topic, partition_number,
        partition_offset, headers, payload, waits_for, parked_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String PAGE =
      """
      SELECT id, event_key, topic, partition_number, partition_offset,
        CAST(headers AS CHAR) AS headers, payload, parked_at
      FROM waiting_events WHERE consumer = ? AND id > ? ORDER BY id LIMIT ? FOR UPDATE\
      """;

  private final Clock clock;

  WaitingEvents(Clock clock) {
    this.clock = clock;
  }

  /** Which of the keys have events waiting already: what comes later must queue behind them. */
  Uni<Set<String>> keysWaiting(SqlConnection tx, String consumer, Collection<String> keys) {
    Tuple values = Tuple.of(consumer);
    keys.forEach(key -> values.addValue(buffer(key)));
    return tx.preparedQuery(
            "SELECT DISTINCT event_key FROM waiting_events WHERE consumer = ? AND event_key IN ("
                + Marks.of(keys.size())
                + ")")
        .execute(values)
        .map(rows ->
            RowSets.stream(rows).map(row -> text(row, "event_key")).collect(Collectors.toSet()));
  }

  /** Parks an event; one that is parked already, at the same offset, stays as it is. */
  Uni<Void> park(SqlConnection tx, String consumer, Received event, String waitsFor) {
    Tuple values =
        Tuple.tuple()
            .addString(consumer)
            .addValue(buffer(event.key()))
            .addString(event.topic())
            .addInteger(event.partition())
            .addLong(event.offset())
            .addString(new JsonObject(new LinkedHashMap<>(event.headers())).encode())
            .addValue(event.payload() == null ? null : Buffer.buffer(event.payload()))
            .addString(waitsFor)
            .addLocalDateTime(Utc.column(clock.instant()));
    return tx.preparedQuery(PARK).execute(values).replaceWithVoid();
  }

  /** The next events in the order they came, locked until the transaction ends. */
  Uni<List<Waiting>> page(SqlConnection tx, String consumer, long afterId, int limit) {
    return tx.preparedQuery(PAGE)
        .execute(Tuple.of(consumer, afterId, limit))
        .map(RowSets.each(WaitingEvents::waiting));
  }

  /** Takes events out that wait no longer. */
  Uni<Void> remove(SqlConnection tx, List<Long> ids) {
    if (ids.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return tx.preparedQuery("DELETE FROM waiting_events WHERE id IN (" + Marks.of(ids.size()) + ")")
        .execute(Tuple.wrap(List.copyOf(ids)))
        .replaceWithVoid();
  }

  private static Waiting waiting(Row row) {
    Map<String, String> headers = new LinkedHashMap<>();
    new JsonObject(row.getString("headers"))
        .forEach(header -> headers.put(header.getKey(), header.getValue().toString()));
    Buffer payload = row.get(Buffer.class, "payload");
    return new Waiting(
        row.getLong("id"),
        new Received(
            row.getString("topic"),
            row.getInteger("partition_number"),
            row.getLong("partition_offset"),
            text(row, "event_key"),
            headers,
            payload == null ? null : payload.getBytes()),
        Utc.instant(row.getLocalDateTime("parked_at")));
  }

  private static Buffer buffer(String text) {
    return Buffer.buffer(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Row row, String column) {
    return row.get(Buffer.class, column).toString(StandardCharsets.UTF_8);
  }
}
