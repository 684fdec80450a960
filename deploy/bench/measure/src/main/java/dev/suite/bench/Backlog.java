package dev.suite.bench;

import dev.suite.schema.Database;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
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
 * @param company whose they are; its id, customers and appointments are new
 * @param events the ids of the events, in the order of the rows
 */
record Backlog(long company, List<String> events) {
  private static final int CUSTOMERS = 1_000;
  private static final String TOPIC = "appointment_modified";
  private static final String COMPANY =
      """
      INSERT INTO companies (id, name, time_zone, currency, locale, version, updated_at)
      VALUES (?, 'Bench', 'Europe/Berlin', 'EUR', 'de', 1, ?)\
      """;
  private static final String CUSTOMER =
      "INSERT INTO customers (id, company_id, name, version, updated_at) VALUES (?, ?, 'C', 1, ?)";
  private static final String APPOINTMENT =
      """
      INSERT INTO appointments (id, company_id, branch_id, service_id, staff_id, customer_id,
        starts_at, ends_at, booked_at, status, version, updated_at)
      VALUES (?, ?, 'b', 1, 's', ?, ?, ?, ?, 'confirmed', 1, ?)\
      """;
  private static final String MODIFICATION =
      """
      INSERT INTO appointment_modifications (company_id, appointment_id, customer_id,
        modification_type, within_policy, fee_charged, currency, modified_by_type, modified_by_id,
        occurred_at, source, event_id, created_at, updated_at)
      VALUES (?, ?, ?, 'cancel', TRUE, 0, 'EUR', 'system', 'bench', ?, 'rest', ?, ?, ?)\
      """;

  /** Writes the rows of as many modifications into the database. */
  static Backlog written(Database database, long company, int size) throws SQLException {
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    List<String> events = new ArrayList<>(size);
    try (var connection = connect(database)) {
      connection.setAutoCommit(false);
      insert(connection, COMPANY, 1, _ -> new Object[] {company, now});
      insert(connection, CUSTOMER, CUSTOMERS, i -> new Object[] {id(company, i), company, now});
      insert(
          connection,
          APPOINTMENT,
          CUSTOMERS,
          i -> new Object[] {id(company, i), company, id(company, i), now, now, now, now});
      insert(
          connection,
          MODIFICATION,
          size,
          i -> {
            events.add(UUID.randomUUID().toString());
            long customer = id(company, i % CUSTOMERS);
            return new Object[] {company, customer, customer, now, events.getLast(), now, now};
          });
      connection.commit();
    }
    return new Backlog(company, events);
  }

  static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl() + "&useBulkStmts=true", database.user(), database.password());
  }

  /** The values of one row. */
  private interface Row {
    Object[] values(int index);
  }

  private static void insert(Connection connection, String sql, int rows, Row row)
      throws SQLException {
    try (var insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < rows; i++) {
        Object[] values = row.values(i);
        for (int column = 0; column < values.length; column++) {
          insert.setObject(column + 1, values[column]);
        }
        insert.addBatch();
        if (i % 10_000 == 9_999) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static long id(long company, int index) {
    return company * 1_000_000 + index;
  }

  /** Writes the events to the topic, as the relay does; fails where one is not taken. */
  void send(String bootstrap) throws InterruptedException {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrap, "compression.type", "lz4", "linger.ms", 5);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = 0; i < events.size(); i++) {
        sent.add(producer.send(event(id(company, i % CUSTOMERS), events.get(i))));
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
            .formatted(company, customer, customer);
    var event = new ProducerRecord<>(TOPIC, bytes(company + ":" + customer), bytes(value));
    event.headers().add("ce_id", bytes(id)).add("ce_type", bytes(TOPIC));
    return event;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** How many of them the stats hold. */
  long counted(Connection connection) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "SELECT COALESCE(SUM(count), 0) FROM appointment_modification_stats"
                + " WHERE company_id = ?")) {
      query.setLong(1, company);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
