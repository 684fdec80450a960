package dev.suite.runtime.consumer;

import static dev.suite.runtime.database.Sql.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.halt.HaltSwitch;
import dev.suite.testkit.DirectoryFixture;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When waiting events are looked at again. */
@QuarkusTest
@TestProfile(RealServers.class)
class DrainSignalsTest {
  private static final Duration NEVER = Duration.ofHours(1);

  @Inject
  @ReactiveDataSource(Pools.CONSUMERS)
  Pool pool;

  @Inject WaitingEvents waiting;
  @Inject DeadLetterBox deadLetters;
  @Inject HaltSwitch halt;
  @Inject Clock clock;
  @Inject @Any Instance<EventHandler<?>> handlers;
  @Inject ToyHandler handler;
  @Inject Sql sql;

  private final long customer = DirectoryFixture.unusedId();
  private final long late = DirectoryFixture.unusedId();
  private long company;
  private Consumers consumers;

  @BeforeEach
  void start_empty() {
    handler.reset();
    company = sql.company().companyId();
  }

  @AfterEach
  void stop() {
    consumers.stop(null);
  }

  @Test
  void a_tick_lets_events_go_without_any_other_signal() {
    start(Duration.ofMillis(50));
    wait("a1", customer);
    arrive(customer);
    await().untilAsserted(() -> assertThat(handler.stored()).containsExactly("a1"));
  }

  @Test
  void a_change_of_the_directory_lets_events_go_without_waiting_for_a_tick() {
    start(NEVER);
    wait("a1", customer);
    arrive(customer);
    consumers.directoryChanged();
    await().untilAsserted(() -> assertThat(handler.stored()).containsExactly("a1"));
  }

  @Test
  void a_change_that_comes_during_a_pass_makes_another_pass() {
    var passing = new CompletableFuture<Void>();
    var hold = new CompletableFuture<Void>();
    handler.beforeEnd(_ -> {
      passing.complete(null);
      return Uni.createFrom().completionStage(hold);
    });
    start(NEVER);
    wait("passed over", late);
    wait("ready", customer);
    arrive(customer);
    consumers.directoryChanged();
    passing.join();
    handler.beforeEnd(_ -> Uni.createFrom().voidItem());
    arrive(late);
    consumers.directoryChanged();
    hold.complete(null);
    await()
        .untilAsserted(() -> assertThat(handler.stored()).containsExactly("ready", "passed over"));
  }

  private void start(Duration every) {
    consumers = new Consumers(pool, waiting, deadLetters, halt, clock, handlers, every);
    consumers.start(null);
  }

  private void wait(String text, long missing) {
    Received event = Toy.received(text, company, missing, text);
    done(
        pool.withTransaction(
            tx -> waiting.park(tx, handler.consumer(), event, "customer:" + missing)));
    assertThat(handler.waiting()).isNotEmpty();
  }

  private void arrive(long id) {
    sql.update(
        "INSERT INTO customers (id, company_id, name, version, updated_at) VALUES (?, ?, 'Ada', 1, UTC_TIMESTAMP(6))",
        id,
        company);
  }
}
