package dev.suite.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.halt.HaltSwitch;
import dev.suite.runtime.lease.Leases;
import dev.suite.runtime.lease.Replica;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relays of two replicas of one service. */
@QuarkusTest
@TestProfile(RealServers.class)
class RelayLoopTest {
  private static final Duration IDLE = Duration.ofMillis(20);
  private static final Duration LONGER = Duration.ofMillis(100);

  @Inject
  @ReactiveDataSource(Pools.RELAY)
  Pool relayPool;

  @Inject OutboxStore store;
  @Inject HaltSwitch halt;
  @Inject Leases leases;
  @Inject Sql sql;
  @Inject Rows rows;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private final String service = "service-" + UUID.randomUUID();
  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final List<RelayLoop> running = new ArrayList<>();
  private final Replica one = new Replica();
  private final Replica two = new Replica();
  private Topic topic;

  @BeforeEach
  void start_empty() throws Exception {
    sql.empty("outbox");
    topic = Topic.created(kafka);
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (RelayLoop loop : running) {
      loop.stop(null);
    }
  }

  @Test
  void of_two_replicas_one_sends_and_each_event_goes_out_once() {
    start(one);
    start(two);
    for (int n = 0; n < 50; n++) {
      rows.add(topic, "key", Integer.toString(n));
    }
    awaitAllOut();
    assertThat(topic.records()).hasSize(50);
    assertThat(topic.valuesByKey().get("key")).first().isEqualTo("0");
    assertThat(topic.valuesByKey().get("key")).last().isEqualTo("49");
  }

  @Test
  void a_replica_that_stops_hands_the_work_over_at_once() throws InterruptedException {
    RelayLoop first = start(one);
    await().until(() -> holder().equals(one.id()));
    first.stop(null);
    start(two);
    rows.add(topic, "key", "1");

    await().atMost(Duration.ofSeconds(5)).until(() -> rows.unpublishedKeys().isEmpty());
    assertThat(holder()).isEqualTo(two.id());
  }

  @Test
  void a_relay_that_lost_its_lease_without_knowing_sends_nothing() {
    start(one);
    rows.add(topic, "before", "0");
    awaitAllOut();
    sql.update(
        """
        UPDATE leases SET holder = 'another', fence = fence + 1,
          expires_at = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR WHERE name = ?\
        """,
        service + "-relay");
    try (var successor = new RelayProducer(kafka, service + "-relay")) {
      rows.add(topic, "key", "1");
      await()
          .during(Duration.ofSeconds(1))
          .until(
              () -> topic.records().size() == 1 && rows.unpublishedKeys().equals(List.of("key")));
      new Relay(store, halt, 10).pass(successor);
    }
    assertThat(topic.valuesByKey()).isEqualTo(Map.of("before", List.of("0"), "key", List.of("1")));
  }

  @Test
  void events_that_keep_coming_share_transactions() {
    var events = new Arrivals(40);
    List<Integer> batches = new CopyOnWriteArrayList<>();
    List<Duration> pauses = new CopyOnWriteArrayList<>();
    OutboxStore watched =
        new OutboxStore(relayPool) {
          @Override
          Uni<Void> published(List<OutboxRow> sent) {
            batches.add(sent.size());
            events.come(1); // while a batch is on its way
            return super.published(sent);
          }
        };
    start(
        new RelayLoop(watched, halt, leases, one, metrics, kafka, service, IDLE, true) {
          @Override
          void pause(Duration time) {
            pauses.add(time);
            events.come(9);
            super.pause(time);
          }
        });
    await().atMost(Duration.ofSeconds(20)).until(() -> events.left.get() == 0);
    awaitAllOut();
    assertThat(batches).containsExactly(9, 10, 10, 10, 1);
    assertThat(pauses).startsWith(IDLE, IDLE, LONGER, LONGER, LONGER);
  }

  private final class Arrivals {
    private final AtomicInteger left;

    Arrivals(int events) {
      left = new AtomicInteger(events);
    }

    void come(int most) {
      int come = Math.min(most, left.get());
      for (int n = 0; n < come; n++) {
        rows.add(topic, "key", Integer.toString(n));
      }
      left.addAndGet(-come);
    }
  }

  private RelayLoop start(Replica replica) {
    return start(new RelayLoop(store, halt, leases, replica, metrics, kafka, service, IDLE, true));
  }

  private RelayLoop start(RelayLoop loop) {
    running.add(loop);
    loop.start(null);
    return loop;
  }

  private String holder() {
    List<String> holders =
        sql.texts("SELECT holder, fence FROM leases WHERE name = ?", service + "-relay");
    return holders.isEmpty() ? "" : holders.getFirst();
  }

  private void awaitAllOut() {
    await().atMost(Duration.ofSeconds(20)).until(() -> rows.unpublishedKeys().isEmpty());
  }
}
