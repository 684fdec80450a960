package dev.suite.testkit.service;

import dev.suite.schema.Database;
import dev.suite.testkit.servers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * While this is open, the database server turns the service away, having cut its connections, as
 * while it restarts.
 */
public final class DatabaseAway implements AutoCloseable {
  private final Database database = RunningService.database();
  private final Connection server;

  private DatabaseAway(Connection server) {
    this.server = server;
  }

  /** Turns the service away from now on. */
  public static DatabaseAway begin() throws SQLException {
    var away = new DatabaseAway(TestServers.database().connect());
    away.identifyBy("another");
    away.cutConnections();
    return away;
  }

  private void identifyBy(String password) throws SQLException {
    try (var statement = server.createStatement()) {
      statement.execute(
          "ALTER USER '%s'@'%%' IDENTIFIED BY '%s'".formatted(database.user(), password));
    }
  }

  private void cutConnections() throws SQLException {
    try (var statement = server.createStatement()) {
      for (long id : connections(statement)) {
        statement.execute("KILL CONNECTION " + id);
      }
    }
  }

  private List<Long> connections(Statement statement) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (var rows =
        statement.executeQuery(
            "SELECT id FROM information_schema.processlist WHERE user = '%s'"
                .formatted(database.user()))) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  @Override
  public void close() throws SQLException {
    try (server) {
      identifyBy(database.password());
    }
  }
}
