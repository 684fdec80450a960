package dev.suite.bench.decision;

import dev.suite.bench.row.Rows;
import dev.suite.schema.Database;
import java.sql.SQLException;

/** The database's own counter of the statements that its clients sent. */
public record Statements(Database database) {
  private static final String SENT =
      """
      SELECT CAST(variable_value AS UNSIGNED) FROM information_schema.global_status
      WHERE variable_name = 'QUESTIONS'\
      """;

  /** How many since it started. */
  public long sent() throws SQLException {
    try (var connection = Rows.connect(database)) {
      return Rows.number(connection, SENT);
    }
  }
}
