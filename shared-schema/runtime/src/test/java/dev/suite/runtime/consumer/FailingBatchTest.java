package dev.suite.runtime.consumer;

import static dev.suite.runtime.database.Sql.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.database.Held;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class FailingBatchTest {
  @Inject Consumers consumers;
  @Inject ToyHandler handler;
  @Inject Pool pool;
  @Inject Sql sql;

  private EventProcessor<Toy> processor;
  private long company;

  @BeforeEach
  void start_empty() {
    handler.reset();
    processor = consumers.processor(handler);
    company = sql.company().companyId();
  }

  @Test
  void a_batch_whose_connection_is_killed_is_tried_again_until_it_goes_through() {
    var kills = new AtomicInteger(3);
    handler.beforeEnd(tx -> kills.getAndDecrement() > 0 ? killed(tx) : Uni.createFrom().voidItem());
    done(processor.process(List.of(toy("a"), toy("b"))));

    assertThat(handler.batches()).isEqualTo(4);
    assertThat(handler.stored()).containsExactly("a", "b");
    assertThat(letters()).isZero();
  }

  @Test
  void a_batch_that_loses_a_deadlock_is_tried_again() {
    sql.update("INSERT INTO toys (id, event_key, text) VALUES (1000, 'x', 'x'), (1001, 'y', 'y')");
    var locked = new CompletableFuture<Void>();
    handler.beforeEnd(tx -> locked.isDone() ? Uni.createFrom().voidItem() : crossing(tx, locked));
    try (var other = Held.in(pool)) {
      // The server gives up the transaction that has changed less.
      other.run("INSERT INTO toys (event_key, text) VALUES ('h', '1'), ('h', '2'), ('h', '3')");
      other.run("UPDATE toys SET text = 'other' WHERE id = 1001");
      var batch = processor.process(List.of(toy("a"))).subscribeAsCompletionStage();
      locked.join();
      other.run("UPDATE toys SET text = 'other' WHERE id = 1000");
      other.commit();
      batch.join();
    }
    assertThat(handler.batches()).isEqualTo(2);
    assertThat(handler.stored()).contains("a");
    assertThat(letters()).isZero();
  }

  @Test
  void the_event_that_breaks_a_batch_is_found_and_all_others_are_applied() {
    List<Received> batch =
        IntStream.range(0, 100).mapToObj(n -> toy(n == 37 ? "poison" : "t" + n)).toList();
    done(processor.process(batch));

    assertThat(handler.stored())
        .containsExactlyElementsOf(
            IntStream.range(0, 100).filter(n -> n != 37).mapToObj(n -> "t" + n).toList());
    assertThat(letters()).isOne();
    assertThat(
            sql.texts(
                "SELECT JSON_UNQUOTE(JSON_EXTRACT(headers, '$.\"dlq-reason\"')), id FROM outbox"))
        .containsExactly("it fails: java.lang.IllegalStateException");
  }

  @Test
  void a_batch_of_nothing_but_poison_ends_too() {
    done(processor.process(List.of(toy("poison"), toy("poison"), toy("poison"))));
    assertThat(handler.stored()).isEmpty();
    assertThat(letters()).isEqualTo(3);
  }

  @Test
  void an_empty_batch_touches_nothing() {
    done(processor.process(List.of()));
    assertThat(handler.batches()).isZero();
  }

  private Received toy(String text) {
    return Toy.received("key", company, null, text);
  }

  private long letters() {
    return sql.number("SELECT COUNT(*) FROM outbox");
  }

  private Uni<Void> killed(SqlConnection tx) {
    return tx.query("SELECT CONNECTION_ID()")
        .execute()
        .chain(rows -> pool.query("KILL " + rows.iterator().next().getLong(0)).execute())
        .chain(() -> tx.query("SELECT 1").execute())
        .replaceWithVoid();
  }

  private static Uni<Void> crossing(SqlConnection tx, CompletableFuture<Void> locked) {
    return tx.query("UPDATE toys SET text = 'mine' WHERE id = 1000")
        .execute()
        .invoke(() -> locked.complete(null))
        .chain(() -> tx.query("UPDATE toys SET text = 'mine' WHERE id = 1001").execute())
        .replaceWithVoid();
  }
}
