package dev.suite.runtime.directory.table;

import static dev.suite.runtime.database.Sql.done;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.contracts.Topics;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.event.EventPayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** From the broker into the tables. */
@QuarkusTest
@TestProfile(RealServers.class)
class DirectoryTopicTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject StoredCompanies companies;
  @Inject Sql sql;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  @Test
  void what_the_platform_publishes_is_in_the_tables_soon_though_children_and_poison_come_first()
      throws Exception {
    Platform platform = Platform.ofNewCompany();
    String branch = UUID.randomUUID().toString();
    try (var producer =
        new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
      send(producer, "customer:1", "no json".getBytes(UTF_8));
      send(producer, platform.branch(branch, 1));
      await().atMost(SOON).until(() -> !waitsFor("company:" + platform.company()).isEmpty());
      send(producer, platform.company(1));
    }
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(companyOf(branch)).isEqualTo("" + platform.company()));
    assertThat(done(companies.exists(platform.company()))).isTrue();
    assertThat(
            sql.number(
                "SELECT COUNT(*) FROM outbox WHERE topic = 'directory.dlq' AND event_key = 'customer:1'"))
        .isOne();
  }

  private static void send(KafkaProducer<byte[], byte[]> producer, DirectoryRow row)
      throws Exception {
    send(producer, row.key(), EventPayload.write(row));
  }

  private static void send(KafkaProducer<byte[], byte[]> producer, String key, byte[] value)
      throws Exception {
    producer
        .send(new ProducerRecord<>(Topics.DIRECTORY, key.getBytes(UTF_8), value))
        .get(20, SECONDS);
  }

  private String companyOf(String branch) {
    var found = sql.texts("SELECT company_id, id FROM branches WHERE id = ?", branch);
    return found.isEmpty() ? "" : found.getFirst();
  }

  private List<String> waitsFor(String row) {
    return sql.texts("SELECT waits_for, id FROM waiting_events WHERE waits_for = ?", row);
  }
}
