package dev.suite.testkit.service;

import dev.suite.testkit.servers.Connections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The rows of the service's database, read and written past the service. */
public final class Rows {
  private Rows() {}

  /** Opens a connection; the caller closes it. */
  public static Connection connect() throws SQLException {
    return Connections.open(RunningService.database());
  }

  /** Changes rows. */
  public static void update(String sql, Object... values) {
    tables().update(sql, values);
  }

  /** A whole number; 0 where there is no row. */
  public static long number(String sql, Object... values) {
    return tables().number(sql, values);
  }

  /** The rows as text, their columns joined. */
  public static List<String> texts(String sql, Object... values) {
    return tables().texts(sql, values);
  }

  private static Tables tables() {
    return new Tables(RunningService.database());
  }
}
