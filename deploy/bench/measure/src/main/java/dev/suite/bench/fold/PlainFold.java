package dev.suite.bench.fold;

import dev.suite.bench.row.Rows;
import dev.suite.schema.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The yardstick of the stats consumer: the same lock, mark and upsert, straight in SQL. */
public final class PlainFold {
  /** As many as the service takes in one transaction. */
  private static final int BATCH = 2_000;

  private static final String LOCK =
      """
      SELECT id, customer_id FROM appointment_modifications
      WHERE counted = FALSE AND (company_id, event_id) IN (%s) ORDER BY id FOR UPDATE\
      """;
  private static final String MARK =
      "UPDATE appointment_modifications SET counted = TRUE WHERE id IN (%s)";
  private static final String ADD =
      """
      INSERT INTO appointment_modification_stats (company_id, customer_id, stat_type, period_start,
        period_end, count, calculated_at, created_at, updated_at)
      VALUES %s
      ON DUPLICATE KEY UPDATE count = count + VALUES(count), calculated_at = VALUES(calculated_at),
        updated_at = VALUES(updated_at)\
      """;
  private static final String DAY =
      "(?, ?, 'cancellation_count', ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))";

  private PlainFold() {}

  /** Folds a backlog on one connection, a transaction a batch; gives modifications a second. */
  public static double rate(Database database, Backlog backlog) throws SQLException {
    try (var connection = Rows.connect(database)) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      long start = System.nanoTime();
      List<String> events = backlog.events();
      for (int from = 0; from < events.size(); from += BATCH) {
        fold(
            connection,
            backlog.salon().company(),
            events.subList(from, Math.min(from + BATCH, events.size())));
        connection.commit();
      }
      return events.size() * 1e9 / (System.nanoTime() - start);
    }
  }

  private static void fold(Connection connection, long company, List<String> events)
      throws SQLException {
    List<Object> ids = new ArrayList<>();
    Map<Long, Integer> counts = new TreeMap<>();
    try (var lock = connection.prepareStatement(LOCK.formatted(marks("(?,?)", events.size())))) {
      List<Object> values = new ArrayList<>();
      for (String event : events) {
        values.add(company);
        values.add(event);
      }
      fill(lock, values);
      try (var rows = lock.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
          counts.merge(rows.getLong(2), 1, Integer::sum);
        }
      }
    }
    update(connection, MARK.formatted(marks("?", ids.size())), ids);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    List<Object> days = new ArrayList<>();
    counts.forEach(
        (customer, count) -> Collections.addAll(days, company, customer, today, today, count));
    update(connection, ADD.formatted(marks(DAY, counts.size())), days);
  }

  private static void update(Connection connection, String sql, List<Object> values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      statement.executeUpdate();
    }
  }

  private static void fill(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  private static String marks(String one, int times) {
    return String.join(",", Collections.nCopies(times, one));
  }
}
