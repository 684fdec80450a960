package dev.suite.bench;

import dev.suite.schema.Database;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The relay of the running service, seen from the outbox and from the topic. */
record RelayRun(Database database, String bootstrap) {
  private static final String TOPIC = "appointment_modification_voided";
  private static final int EVENTS = 50_000;
  private static final int ONE_BY_ONE = 200;
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String ADD =
      """
      INSERT INTO outbox (company_id, topic, event_key, headers, payload, created_at)
      VALUES (1, ?, ?, ?, '{"company_id":1,"modification_id":1,"reason":"bench"}', UTC_TIMESTAMP(6))\
      """;

  /** How many events a second it takes from a full outbox. */
  double rate() throws SQLException, InterruptedException {
    try (var connection = Backlog.connect(database)) {
      connection.setAutoCommit(false);
      for (int i = 0; i < EVENTS; i += 1_000) {
        add(connection, 1_000);
      }
      connection.commit();
      connection.setAutoCommit(true);
      long start = System.nanoTime();
      while (unpublished(connection) > 0) {
        if (System.nanoTime() - start > LIMIT.toNanos()) {
          throw new IllegalStateException("The relay does not move.");
        }
        Thread.sleep(Duration.ofMillis(20));
      }
      return EVENTS * 1e9 / (System.nanoTime() - start);
    }
  }

  /** From commit to where readers of committed records see it, in milliseconds, at p99. */
  double idleLatency() throws SQLException {
    double[] millis = new double[ONE_BY_ONE];
    try (var connection = Backlog.connect(database);
        var reader = reader()) {
      for (int i = 0; i < ONE_BY_ONE; i++) {
        String id = add(connection, 1);
        long committed = System.nanoTime();
        while (!arrived(reader, id)) {
          if (System.nanoTime() - committed > LIMIT.toNanos()) {
            throw new IllegalStateException("An event does not arrive.");
          }
        }
        millis[i] = (System.nanoTime() - committed) / 1e6;
      }
    }
    Arrays.sort(millis);
    return millis[ONE_BY_ONE * 99 / 100];
  }

  private KafkaConsumer<String, String> reader() {
    var reader =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", (Object) bootstrap, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new StringDeserializer());
    List<TopicPartition> partitions =
        reader.partitionsFor(TOPIC).stream()
            .map(one -> new TopicPartition(TOPIC, one.partition()))
            .toList();
    reader.assign(partitions);
    reader.seekToEnd(partitions);
    partitions.forEach(reader::position);
    return reader;
  }

  private static boolean arrived(KafkaConsumer<String, String> reader, String id) {
    for (ConsumerRecord<String, String> one : reader.poll(POLL)) {
      if (id.equals(
          new String(one.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))) {
        return true;
      }
    }
    return false;
  }

  /** Adds events; gives the identity of the last one. */
  private static String add(Connection connection, int times) throws SQLException {
    String id = "";
    try (var insert = connection.prepareStatement(ADD)) {
      for (int i = 0; i < times; i++) {
        id = UUID.randomUUID().toString();
        insert.setString(1, TOPIC);
        insert.setString(2, "1:" + i);
        insert.setString(3, "{\"ce_id\":\"%s\",\"ce_type\":\"%s\"}".formatted(id, TOPIC));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return id;
  }

  private static long unpublished(Connection connection) throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery("SELECT COUNT(*) FROM outbox WHERE published_at IS NULL")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
