package dev.suite.testkit.service;

import dev.suite.testkit.servers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;

/** What the database server carried out for one company's requests while this was open. */
public final class StatementLog implements AutoCloseable {
  private static final String COUNT =
      """
      SELECT COUNT(*) FROM mysql.general_log
      WHERE command_type IN ('Query', 'Execute') AND event_time >= ?
        AND user_host LIKE ? AND CONVERT(argument USING utf8mb4) LIKE ?
        AND CONVERT(argument USING utf8mb4) LIKE ?
      """;

  private final Connection server;
  private final long companyId;
  private final String since;

  private StatementLog(Connection server, long companyId) throws SQLException {
    this.server = server;
    this.companyId = companyId;
    try (var statement = server.createStatement()) {
      statement.execute("SET GLOBAL log_output = 'TABLE'");
      try (var now = statement.executeQuery("SELECT CAST(NOW(6) AS CHAR)")) {
        now.next();
        since = now.getString(1);
      }
    }
  }

  /** Begins to write statements down; what the service does for others meanwhile does not count. */
  public static StatementLog of(long companyId) throws SQLException {
    return new StatementLog(TestServers.database().connect(), companyId);
  }

  /** How many statements with this fragment and the company's id were carried out. */
  public long count(String fragment) throws SQLException {
    try (var count = server.prepareStatement(COUNT)) {
      count.setString(1, since);
      count.setString(2, RunningService.database().user() + "[%");
      count.setString(3, "%" + fragment + "%");
      count.setString(4, "%" + companyId + "%");
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
      statement.execute("SET GLOBAL log_output = 'NONE'");
      statement.execute("TRUNCATE TABLE mysql.general_log");
    }
  }
}
