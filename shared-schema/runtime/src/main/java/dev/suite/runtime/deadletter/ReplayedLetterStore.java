package dev.suite.runtime.deadletter;

import dev.suite.runtime.database.Marks;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which dead letters were replayed from this service, and when. */
@ApplicationScoped
class ReplayedLetterStore {
  private static final String MARK =
      """
      INSERT IGNORE INTO replayed_dead_letters (topic, partition_number, partition_offset,
        replayed_at)
      VALUES (?, ?, ?, ?)\
      """;
  private static final String TIMES =
      """
      SELECT topic, partition_number, partition_offset, replayed_at FROM replayed_dead_letters
      WHERE (topic, partition_number, partition_offset) IN (%s)\
      """;

  private record Place(String topic, LetterId id) {}

  private final Pool pool;
  private final Clock clock;

  ReplayedLetterStore(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  /** Notes that a letter is replayed; false if it was before. */
  Uni<Boolean> mark(OpenTransaction tx, DeadLetter letter) {
    return tx.update(
            MARK,
            letter.topic(),
            letter.id().partition(),
            letter.id().offset(),
            Utc.column(clock.instant()))
        .map(inserted -> inserted == 1);
  }

  /** When those of the letters that were replayed were. */
  Uni<Map<DeadLetter, Instant>> times(List<DeadLetter> letters) {
    if (letters.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    Tuple values = Tuple.tuple();
    for (DeadLetter letter : letters) {
      values
          .addString(letter.topic())
          .addInteger(letter.id().partition())
          .addLong(letter.id().offset());
    }
    return pool.preparedQuery(TIMES.formatted(Marks.of(letters.size(), "(?,?,?)")))
        .execute(values)
        .map(rows -> {
          Map<Place, Instant> times = new HashMap<>();
          rows.forEach(row -> times.put(place(row), Utc.instant(row.getLocalDateTime(3))));
          return byLetter(letters, times);
        });
  }

  private static Map<DeadLetter, Instant> byLetter(
      List<DeadLetter> letters, Map<Place, Instant> times) {
    Map<DeadLetter, Instant> replayed = new HashMap<>();
    for (DeadLetter letter : letters) {
      Instant time = times.get(new Place(letter.topic(), letter.id()));
      if (time != null) {
        replayed.put(letter, time);
      }
    }
    return replayed;
  }

  private static Place place(Row row) {
    return new Place(row.getString(0), new LetterId(row.getInteger(1), row.getLong(2)));
  }
}
