package dev.suite.runtime.directory.table;

import static dev.suite.runtime.database.Sql.done;

import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.runtime.consumer.Consumers;
import dev.suite.runtime.consumer.Received;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.directory.removal.CompanyRemoval;
import dev.suite.testkit.SettableClock;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Gives records to the directory's consumer as batches, without a broker. Not every profile that it
 * is built into has a clock to set.
 */
@Singleton
class Feed {
  private static final int ROUNDS = 5;

  private final Consumers consumers;
  private final DirectoryHandler handler;
  private final CompanyRemoval removal;
  private final Sql sql;
  private final Instance<SettableClock> clock;

  Feed(
      Consumers consumers,
      DirectoryHandler handler,
      CompanyRemoval removal,
      Sql sql,
      Instance<SettableClock> clock) {
    this.consumers = consumers;
    this.handler = handler;
    this.removal = removal;
    this.sql = sql;
    this.clock = clock;
  }

  /** One batch of these. */
  void batch(Received... records) {
    batch(List.of(records));
  }

  void batch(List<Received> records) {
    done(consumers.processor(handler).process(records));
  }

  void says(DirectoryRow... rows) {
    batch(Stream.of(rows).map(Platform::says).toList());
  }

  /** All of them in batches of one to 40. */
  void inBatches(List<Received> records, Random random) {
    for (int from = 0; from < records.size(); ) {
      int to = Math.min(records.size(), from + 1 + random.nextInt(40));
      batch(records.subList(from, to));
      from = to;
    }
  }

  /** Removes deleted companies and lets waiting rows go until nothing moves any more. */
  void settle() {
    for (int i = 0; i < ROUNDS; i++) {
      done(removal.run());
      done(consumers.drain());
    }
  }

  /** Lets so much time pass that nothing deleted is waited for any more. */
  void losePatience() {
    clock.get().advance(Duration.ofSeconds(61));
    settle();
  }

  List<String> waiting() {
    return sql.texts("SELECT waits_for, id FROM waiting_events ORDER BY id");
  }

  List<String> deadReasons() {
    return sql.texts(
        """
        SELECT JSON_UNQUOTE(JSON_EXTRACT(headers, '$."dlq-reason"')), id FROM outbox
        WHERE topic = 'directory.dlq' ORDER BY id\
        """);
  }
}
