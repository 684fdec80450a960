package dev.suite.bench.fold;

import dev.suite.bench.row.Rows;
import dev.suite.bench.row.Salon;
import dev.suite.schema.Database;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Modifications of one company that the stats do not hold yet, with their events.
 *
 * @param salon whose they are; each customer has one appointment, with the same id
 * @param events the ids of the events, in the order of the rows
 */
public record Backlog(Salon salon, List<String> events) {
  private static final int CUSTOMERS = 1_000;
  private static final String TOPIC = "appointment_modified";
  private static final String COUNTED =
      "SELECT COALESCE(SUM(count), 0) FROM appointment_modification_stats WHERE company_id = ?";
  private static final String MODIFICATION =
      """
      INSERT INTO appointment_modifications (company_id, appointment_id, customer_id,
        modification_type, within_policy, fee_charged, currency, modified_by_type, modified_by_id,
        occurred_at, source, event_id, created_at, updated_at)
      VALUES (?, ?, ?, 'cancel', TRUE, 0, 'EUR', 'system', 'bench', ?, 'rest', ?, ?, ?)\
      """;

  /** Writes the rows of as many modifications into the database, of a company with this new id. */
  public static Backlog written(Database database, long company, int size) throws SQLException {
    var salon = new Salon(company, CUSTOMERS, CUSTOMERS).writtenTo(database);
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    List<String> events = new ArrayList<>(size);
    try (var connection = Rows.connect(database)) {
      connection.setAutoCommit(false);
      Rows.insert(
          connection,
          MODIFICATION,
          size,
          i -> {
            events.add(UUID.randomUUID().toString());
            long customer = salon.customer(i);
            return new Object[] {company, customer, customer, now, events.getLast(), now, now};
          });
      connection.commit();
    }
    return new Backlog(salon, events);
  }

  /** Writes the events to the topic, as the relay does; fails where one is not taken. */
  public void send(String bootstrap) throws InterruptedException {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrap, "compression.type", "lz4", "linger.ms", 5);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = 0; i < events.size(); i++) {
        sent.add(producer.send(event(salon.customer(i), events.get(i))));
      }
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka did not take the backlog", e);
    }
  }

  private ProducerRecord<byte[], byte[]> event(long customer, String id) {
    String value =
        """
        {"company_id":%d,"appointment_id":%d,"customer_id":%d,"modification_type":"cancel",
         "within_policy":true,"fee":{"amount":"0.00","currency":"EUR"},
         "occurred_at":"2026-11-17T12:00:00Z","modified_by":{"type":"system","id":"bench"}}
        """
            .formatted(salon.company(), customer, customer);
    var event = new ProducerRecord<>(TOPIC, bytes(salon.company() + ":" + customer), bytes(value));
    event.headers().add("ce_id", bytes(id)).add("ce_type", bytes(TOPIC));
    return event;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** How many of them the stats hold. */
  public long counted(Connection connection) throws SQLException {
    return Rows.number(connection, COUNTED, salon.company());
  }
}
