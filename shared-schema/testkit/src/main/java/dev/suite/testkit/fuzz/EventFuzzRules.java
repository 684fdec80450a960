package dev.suite.testkit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.testkit.api.Tenant;
import dev.suite.testkit.chaos.LongRun;
import dev.suite.testkit.servers.TestServers;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.PlatformClient;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/**
 * Sends spoiled events to every topic a service reads: none stops a consumer, none changes another
 * company's data. {@code -Dsuite.seed} repeats a run.
 */
public abstract class EventFuzzRules extends AtTheStart {
  private static final int EVENTS = LongRun.or(10_000, 400);
  private static final byte[] END = "end".getBytes(UTF_8);
  private static final String LETTERS = "/v1/dead-letters?limit=200";

  private final Supplier<Tenant> tenants;
  private final Consumer<Tenant> teller;
  private final List<IncomingTopic> topics = IncomingTopic.ofService();

  /**
   * Those of a service.
   *
   * @param tenants opens a company of which nothing is under way
   * @param teller publishes one of each event of a company that the service reads
   */
  protected EventFuzzRules(Supplier<Tenant> tenants, Consumer<Tenant> teller) {
    this.tenants = tenants;
    this.teller = teller;
  }

  @Test
  void no_odd_event_stops_a_consumer_or_changes_another_companys_data() {
    Random chance = LongRun.chance(getClass().getSimpleName());
    Tenant other = tenants.get();
    List<ConsumerRecord<byte[], byte[]>> events = eventsOf(tenants.get());
    List<String> before = other.rows();
    List<Map<String, Object>> earlier = letters();
    var odd = new OddEvent(Vocabulary.ofService(), chance);
    try (var kafka = producer()) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = 0; i < EVENTS; i++) {
        sent.add(kafka.send(odd.of(OddValues.of(events, chance))));
      }
      kafka.flush();
      assertThat(sent.stream().filter(one -> one.state() == Future.State.SUCCESS).count())
          .as("events that Kafka took")
          .isGreaterThan(EVENTS * 9 / 10);
      topics.forEach(topic -> awaitEnd(topic, kafka));
    }
    List<Map<String, Object>> letters = letters();
    letters.removeAll(earlier);
    System.out.printf("%s: %d dead letters%n", getClass().getSimpleName(), letters.size());
    assertThat(letters)
        .extracting(letter -> letter.get("reason").toString())
        .as("each says what is wrong with its event")
        .filteredOn(reason -> reason.startsWith("it fails"))
        .isEmpty();
    assertThat(other.rows()).as("rows of another company").isEqualTo(before);
  }

  /** Without batches: Kafka refuses one whole where an event of it has no key and must have one. */
  private static KafkaProducer<byte[], byte[]> producer() {
    var bytes = new ByteArraySerializer();
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", TestServers.kafka(), "batch.size", 0), bytes, bytes);
  }

  private List<ConsumerRecord<byte[], byte[]>> eventsOf(Tenant own) {
    teller.accept(own);
    Instant now = clock.instant();
    Directory directory = Directory.of(own.company());
    directory.appointment(own.company().appointment(now), 2, now, "confirmed");
    directory.company(2);
    directory.delete("appointment", own.company().appointment(now), 2);
    await().until(own::isPublished);
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    for (IncomingTopic topic : topics) {
      List<ConsumerRecord<byte[], byte[]>> events = topic.events(own.company().companyId());
      assertThat(events).as(topic.name()).isNotEmpty();
      all.addAll(events);
    }
    return all;
  }

  /** The last of each partition is read: so are all before it. */
  private static void awaitEnd(IncomingTopic topic, KafkaProducer<byte[], byte[]> kafka) {
    Map<Integer, Long> ends = new LinkedHashMap<>();
    kafka
        .partitionsFor(topic.name())
        .forEach(one -> ends.put(one.partition(), end(topic.name(), one.partition(), kafka)));
    ends.forEach((partition, end) ->
        await(topic.name() + "/" + partition)
            .untilAsserted(() -> assertThat(topic.read(partition)).isGreaterThan(end)));
  }

  private static long end(String topic, int partition, KafkaProducer<byte[], byte[]> kafka) {
    var last = new ProducerRecord<>(topic, partition, END, END);
    try {
      RecordMetadata sent = kafka.send(last).get();
      return sent.offset();
    } catch (ExecutionException e) {
      throw new IllegalStateException("not sent", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while an event was sent", e);
    }
  }

  /** What a platform finds, through all pages, once all are published. */
  private static List<Map<String, Object>> letters() {
    await().until(() -> Rows.number("SELECT COUNT(*) FROM outbox WHERE published_at IS NULL") == 0);
    PlatformClient platform = PlatformClient.ofPlatform();
    List<Map<String, Object>> found = new ArrayList<>();
    String after = "";
    while (after != null) {
      Reply page = platform.get(LETTERS + after).expect(200);
      found.addAll(page.list("items"));
      after = page.text("next") == null ? null : "&after=" + page.text("next");
    }
    return found;
  }
}
