package dev.suite.bench.relay;

import dev.suite.bench.row.Rows;
import dev.suite.bench.server.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/** The relay of the running service, seen from the outbox and from the topic. */
public record RelayRun(Servers servers) {
  private static final String TOPIC = "appointment_modification_voided";
  private static final int EVENTS = 50_000;
  private static final int ONE_BY_ONE = 200;
  private static final String ADD =
      """
      INSERT INTO outbox (company_id, topic, event_key, headers, payload, created_at)
      VALUES (1, ?, ?, ?, '{"company_id":1,"modification_id":1,"reason":"bench"}', UTC_TIMESTAMP(6))\
      """;

  /** How many events a second of a full outbox readers of committed records see. */
  public double rate() throws SQLException {
    try (var connection = Rows.connect(servers.database());
        var topic = CommittedEvents.of(servers, TOPIC)) {
      connection.setAutoCommit(false);
      add(connection, EVENTS);
      long start = System.nanoTime();
      connection.commit();
      topic.await(EVENTS);
      return EVENTS * 1e9 / (System.nanoTime() - start);
    }
  }

  /** From commit to where readers of committed records see it, in milliseconds, at p99. */
  public double idleLatency() throws SQLException {
    double[] millis = new double[ONE_BY_ONE];
    try (var connection = Rows.connect(servers.database());
        var topic = CommittedEvents.of(servers, TOPIC)) {
      for (int i = 0; i < ONE_BY_ONE; i++) {
        add(connection, 1);
        long committed = System.nanoTime();
        topic.await(1);
        millis[i] = (System.nanoTime() - committed) / 1e6;
      }
    }
    Arrays.sort(millis);
    return millis[ONE_BY_ONE * 99 / 100];
  }

  private static void add(Connection connection, int events) throws SQLException {
    Rows.insert(connection, ADD, events, i -> new Object[] {TOPIC, "1:" + i, headers()});
  }

  private static String headers() {
    return "{\"ce_id\":\"%s\",\"ce_type\":\"%s\"}".formatted(UUID.randomUUID(), TOPIC);
  }
}
