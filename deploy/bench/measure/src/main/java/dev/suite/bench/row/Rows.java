package dev.suite.bench.row;

import dev.suite.schema.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Writes many rows of a table at once. */
public final class Rows {
  private static final int AT_ONCE = 10_000;

  private Rows() {}

  /** The values of one row. */
  @FunctionalInterface
  public interface Row {
    /** Those of the row with this number, from 0. */
    Object[] values(int index);
  }

  /** A connection that sends a batch in few round trips. */
  public static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl() + "&useBulkStmts=true", database.user(), database.password());
  }

  /** Inserts so many rows, by a statement with a parameter a value. */
  public static void insert(Connection connection, String sql, int rows, Row row)
      throws SQLException {
    try (var insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < rows; i++) {
        Object[] values = row.values(i);
        for (int column = 0; column < values.length; column++) {
          insert.setObject(column + 1, values[column]);
        }
        insert.addBatch();
        if (i % AT_ONCE == AT_ONCE - 1) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** The first column of the only row a query gives. */
  public static long number(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setObject(i + 1, values[i]);
      }
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
