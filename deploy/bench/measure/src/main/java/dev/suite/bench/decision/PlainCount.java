package dev.suite.bench.decision;

import dev.suite.bench.row.History;
import dev.suite.bench.row.Rows;
import dev.suite.bench.table.Median;
import dev.suite.schema.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a decision would pay for counting what a customer has cancelled. */
public final class PlainCount {
  private static final int TIMES = 11;
  private static final String COUNT =
      """
      SELECT COUNT(*) FROM appointment_modifications
      WHERE company_id = ? AND customer_id = ? AND modification_type = 'cancel'
        AND voided_at IS NULL AND deleted_at IS NULL\
      """;

  private PlainCount() {}

  /** The median time of a count, in milliseconds. */
  public static double millis(Database database, History history) throws SQLException {
    List<Double> times = new ArrayList<>();
    try (var connection = Rows.connect(database)) {
      for (int i = 0; i < TIMES; i++) {
        times.add(millis(connection, history));
      }
    }
    return Median.of(times);
  }

  private static double millis(Connection connection, History history) throws SQLException {
    long begin = System.nanoTime();
    long counted =
        Rows.number(connection, COUNT, history.salon().company(), history.salon().customer(0));
    if (counted != history.modifications()) {
      throw new IllegalStateException(
          "%d of %d counted".formatted(counted, history.modifications()));
    }
    return (System.nanoTime() - begin) / 1e6;
  }
}
