package dev.suite.runtime.outbox;

import static dev.suite.runtime.database.Sql.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.runtime.database.Held;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.halt.HaltSwitch;
import dev.suite.runtime.work.InOrder;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class RelayTest {
  private static final int BATCH = 100;

  @Inject Pool pool;

  @Inject
  @ReactiveDataSource(Pools.RELAY)
  Pool relayPool;

  @Inject Outbox outbox;
  @Inject OutboxStore store;
  @Inject HaltSwitch halt;
  @Inject Sql sql;
  @Inject Rows rows;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private final String transactionalId = "relay-" + UUID.randomUUID();
  private Topic topic;
  private Relay relay;

  @BeforeEach
  void start_empty() throws Exception {
    sql.empty("outbox");
    topic = Topic.created(kafka);
    relay = new Relay(store, halt, BATCH);
  }

  @Test
  void the_events_of_each_key_go_out_in_the_order_of_their_rows() {
    addAll(IntStream.range(0, 350).mapToObj(n -> event("key-" + n % 7, n)).toList());
    try (var producer = producer()) {
      assertThat(passes(producer)).isEqualTo(4);
    }
    Map<String, List<String>> expected =
        IntStream.range(0, 350)
            .boxed()
            .collect(
                Collectors.groupingBy(
                    n -> "key-" + n % 7, Collectors.mapping(n -> "" + n, Collectors.toList())));
    assertThat(topic.valuesByKey()).isEqualTo(expected);
    assertThat(rows.unpublishedKeys()).isEmpty();
  }

  @Test
  void a_row_whose_transaction_commits_after_later_rows_is_not_lost() {
    try (var late = Held.in(pool);
        var producer = producer()) {
      done(outbox.add(late.tx(), event("late", 1)));
      rows.add(event("early", 2));
      passes(producer);
      assertThat(topic.valuesByKey()).containsOnlyKeys("early");

      late.commit();
      passes(producer);
      assertThat(topic.valuesByKey()).containsOnlyKeys("early", "late");
    }
  }

  @Test
  void what_is_published_is_not_sent_again() {
    rows.add(event("one", 1));
    try (var producer = producer()) {
      passes(producer);
      assertThat(relay.pass(producer)).isZero();
    }
    assertThat(topic.valuesByKey()).isEqualTo(Map.of("one", List.of("1")));
  }

  @Test
  void what_kafka_did_not_take_stays_unpublished() {
    rows.add(event("one", 1));
    try (var paused = producer();
        var successor = producer()) {
      assertThatThrownBy(() -> relay.pass(paused)).isInstanceOf(KafkaException.class);
      assertThat(rows.unpublishedKeys()).containsExactly("one");
      assertThat(topic.records()).isEmpty();

      passes(successor);
    }
    assertThat(rows.unpublishedKeys()).isEmpty();
    assertThat(topic.valuesByKey()).isEqualTo(Map.of("one", List.of("1")));
  }

  @Test
  void a_row_is_marked_only_when_the_readers_of_its_topic_see_it() {
    List<Integer> seen = new ArrayList<>();
    OutboxStore watched =
        new OutboxStore(relayPool) {
          @Override
          Uni<Void> published(List<OutboxRow> rows) {
            seen.add(topic.records().size());
            return super.published(rows);
          }
        };
    rows.add(event("one", 1));
    try (var producer = producer()) {
      new Relay(watched, halt, BATCH).pass(producer);
    }
    assertThat(seen).containsExactly(1);
  }

  @Test
  void a_relay_that_dies_before_it_marks_sends_the_same_event_again() throws Exception {
    rows.add(event("one", 1));
    try (var dying = producer()) {
      dying.send(done(store.unpublished(BATCH)));
      dying.commit();
    }
    try (var successor = producer()) {
      passes(successor);
    }
    assertThat(topic.records())
        .extracting(one -> Topic.header(one, "ce_id"))
        .containsExactly("1", "1");
  }

  @Test
  void a_relay_that_dies_before_it_commits_has_sent_nothing() throws Exception {
    rows.add(event("one", 1));
    var dying = producer();
    dying.send(done(store.unpublished(BATCH)));
    try (var successor = producer()) {
      passes(successor);
    }
    dying.close();
    assertThat(topic.valuesByKey()).isEqualTo(Map.of("one", List.of("1")));
  }

  @Test
  void a_null_value_travels_as_a_deletion_and_a_null_key_as_none() {
    rows.add(new OutboxEvent(7L, topic.name(), null, Map.of(), null));
    try (var producer = producer()) {
      passes(producer);
    }
    assertThat(topic.records())
        .singleElement()
        .satisfies(one -> assertThat(one.key()).isNull())
        .satisfies(one -> assertThat(one.value()).isNull());
  }

  private OutboxEvent event(String key, int number) {
    return Rows.event(topic, key, Integer.toString(number));
  }

  private void addAll(List<OutboxEvent> events) {
    done(
        Transactions.in(
            pool, tx -> InOrder.each(events, event -> outbox.add(OpenTransaction.of(tx), event))));
  }

  private RelayProducer producer() {
    return new RelayProducer(kafka, transactionalId);
  }

  /** Until nothing is left; gives the number of passes that found something. */
  private int passes(RelayProducer producer) {
    int passes = 0;
    while (relay.pass(producer) > 0) {
      passes++;
    }
    return passes;
  }
}
