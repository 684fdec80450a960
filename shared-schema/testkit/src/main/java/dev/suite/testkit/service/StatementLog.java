package dev.suite.testkit.service;

import dev.suite.testkit.servers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;

/** What the database server carried out for the service while this was open. */
public final class StatementLog implements AutoCloseable {
  private static final String COUNT =
      """
      SELECT COUNT(*) FROM mysql.general_log
      WHERE command_type IN ('Query', 'Execute') AND event_time >= ?
        AND user_host LIKE ? AND CONVERT(argument USING utf8mb4) LIKE ?
      """;

  private final Connection server;
  private final String since;

  private StatementLog(Connection server) throws SQLException {
    this.server = server;
    try (var statement = server.createStatement()) {
      statement.execute("SET GLOBAL log_output = 'TABLE'");
      statement.execute("SET GLOBAL general_log = 1");
      try (var now = statement.executeQuery("SELECT CAST(NOW(6) AS CHAR)")) {
        now.next();
        since = now.getString(1);
      }
    }
  }

  /** Begins to write statements down. */
  public static StatementLog open() throws SQLException {
    return new StatementLog(TestServers.database().connect());
  }

  /** How many statements with this fragment the service has had carried out. */
  public long count(String fragment) throws SQLException {
    try (var count = server.prepareStatement(COUNT)) {
      count.setString(1, since);
      count.setString(2, RunningService.database().user() + "[%");
      count.setString(3, "%" + fragment + "%");
      try (var rows = count.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (server;
        var statement = server.createStatement()) {
      statement.execute("SET GLOBAL general_log = 0");
      statement.execute("TRUNCATE TABLE mysql.general_log");
    }
  }
}
