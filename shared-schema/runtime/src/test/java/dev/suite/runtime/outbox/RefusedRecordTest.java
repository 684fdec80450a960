package dev.suite.runtime.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.contracts.DeadLetters;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.halt.HaltSwitch;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(RealServers.class)
class RefusedRecordTest {
  /** Random text, since records are compressed; larger than what a producer batches. */
  private static final String TOO_LARGE =
      Stream.generate(() -> UUID.randomUUID().toString())
          .limit(1_500)
          .collect(Collectors.joining());

  @Inject OutboxStore store;
  @Inject HaltSwitch halt;
  @Inject Sql sql;
  @Inject Rows rows;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private Topic topic;
  private Relay relay;
  private RelayProducer producer;

  @BeforeEach
  void start_empty() throws Exception {
    sql.empty("outbox");
    topic = Topic.named(kafka).create(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "20000"));
    relay = new Relay(store, halt, 100);
    producer = new RelayProducer(kafka, "relay-" + UUID.randomUUID());
  }

  @AfterEach
  void close() {
    producer.close();
  }

  @Test
  void a_record_that_is_too_large_holds_back_its_own_key_alone() {
    rows.add(topic, "a", "1");
    rows.add(topic, "b", TOO_LARGE);
    rows.add(topic, "a", "2");
    rows.add(topic, "b", "after");
    relay.pass(producer);

    assertThat(topic.valuesByKey()).isEqualTo(Map.of("a", List.of("1", "2")));
    assertThat(rows.unpublishedKeys()).containsExactly("b", "b");
    assertThat(sql.texts("SELECT last_error FROM outbox WHERE attempts = 1").getFirst())
        .startsWith("RecordTooLargeException");
  }

  @Test
  void a_letter_about_an_event_of_the_largest_size_goes_out() throws Exception {
    topic.set(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "" + DeadLetters.LARGEST);
    String letter = "x".repeat(1 << 20) + TOO_LARGE;
    var event =
        new OutboxEvent(7L, topic.name(), "b", Map.of("ce_id", "1"), letter.getBytes(UTF_8));
    await()
        .untilAsserted(() -> {
          sql.empty("outbox");
          rows.add(event);
          relay.pass(producer);
          assertThat(rows.unpublishedKeys()).isEmpty();
        });
    assertThat(topic.valuesByKey().get("b")).contains(letter);
  }

  @Test
  void a_held_key_waits_while_others_go_on_in_later_passes() {
    rows.add(topic, "b", TOO_LARGE);
    relay.pass(producer);
    rows.add(topic, "b", "after");
    rows.add(topic, "c", "1");
    relay.pass(producer);

    assertThat(topic.valuesByKey()).isEqualTo(Map.of("c", List.of("1")));
  }

  @Test
  void a_held_key_goes_out_in_order_once_the_topic_takes_it() throws Exception {
    rows.add(topic, "b", TOO_LARGE);
    rows.add(topic, "b", "after");
    relay.pass(producer);
    topic.set(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "100000");

    await()
        .untilAsserted(() -> {
          rows.endOfHolding();
          relay.pass(producer);
          assertThat(topic.valuesByKey()).isEqualTo(Map.of("b", List.of(TOO_LARGE, "after")));
        });
    assertThat(sql.number("SELECT COUNT(*) FROM outbox WHERE retry_at IS NOT NULL")).isZero();
  }

  @Test
  void a_key_is_held_twice_as_long_after_each_refusal_but_never_over_five_minutes() {
    rows.add(topic, "b", TOO_LARGE);
    for (int seconds : List.of(1, 2, 4, 8)) {
      assertHeldFor(seconds);
    }
    sql.update("UPDATE outbox SET attempts = 5000");
    assertHeldFor(300);
  }

  @Test
  @Timeout(10)
  void a_topic_that_is_not_there_holds_nobody_else_up() {
    Topic missing = Topic.named(kafka);
    rows.add(topic, "a", "1");
    rows.add(missing, "a", "lost?");
    rows.add(missing, "b", "lost?");
    rows.add(missing, "c", "lost?");
    rows.add(topic, "b", "2");
    relay.pass(producer);

    assertThat(topic.valuesByKey()).isEqualTo(Map.of("a", List.of("1"), "b", List.of("2")));
    assertThat(rows.unpublishedKeys()).containsExactly("a", "b", "c");
  }

  @Test
  void what_waited_for_its_topic_goes_out_once_that_is_there() throws Exception {
    Topic missing = Topic.named(kafka);
    rows.add(missing, "a", "1");
    rows.add(missing, "a", "2");
    relay.pass(producer);
    missing.create(Map.of());

    await()
        .untilAsserted(() -> {
          rows.endOfHolding();
          relay.pass(producer);
          assertThat(missing.valuesByKey()).isEqualTo(Map.of("a", List.of("1", "2")));
        });
  }

  private void assertHeldFor(int seconds) {
    long held = Duration.ofSeconds(seconds).toNanos() / 1_000;
    rows.endOfHolding();
    long before = micros("UTC_TIMESTAMP(6)");
    relay.pass(producer);
    assertThat(micros("(SELECT retry_at FROM outbox)"))
        .isBetween(before + held, micros("UTC_TIMESTAMP(6)") + held);
  }

  private long micros(String time) {
    return sql.number("SELECT TIMESTAMPDIFF(MICROSECOND, '2000-01-01', " + time + ")");
  }
}
