package dev.suite.testkit.servers;

import dev.suite.embedded.database.DatabaseAccount;
import dev.suite.schema.Database;
import dev.suite.schema.Migration;
import dev.suite.schema.Service;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * A database server on which tests make databases of their own.
 *
 * @param url {@code mysql://user:password@host:port} of an administrator
 */
public record DatabaseServer(URI url) {
  private static final int RANDOM_LETTERS = 12;

  /** Returns the address of the server. */
  public String host() {
    return url.getHost();
  }

  /** Returns the port of the server. */
  public int port() {
    return url.getPort();
  }

  /** Creates an empty database with a user of its own; no other test has it. */
  public Database createDatabase(String prefix) {
    String name =
        prefix + "_" + UUID.randomUUID().toString().replace("-", "").substring(0, RANDOM_LETTERS);
    String password = UUID.randomUUID().toString();
    run(new DatabaseAccount(name, name, password).statements());
    return new Database("mysql://%s:%d/%s".formatted(host(), port(), name), name, password);
  }

  /** Creates a database that has all tables of this service. */
  public Database createDatabase(Service service) {
    Database database = createDatabase(service.label());
    Migration.of(database, service).migrate();
    return database;
  }

  /** Creates a database that has the shared tables alone, for what all services have in common. */
  public Database createSharedDatabase() {
    Database database = createDatabase("shared");
    Migration.migrateShared(database);
    return database;
  }

  /**
   * Has the values of prepared statements in the log of statements, which holds none yet: a server
   * puts them in only where the log was on when a statement was prepared.
   */
  public void logValues() {
    run(List.of("SET GLOBAL log_output = 'NONE'", "SET GLOBAL general_log = 1"));
  }

  /** Drops a database that this server created, and its user. */
  public void drop(Database database) {
    run(
        List.of(
            "DROP DATABASE IF EXISTS `%s`".formatted(database.name()),
            "DROP USER IF EXISTS '%s'@'%%'".formatted(database.user())));
  }

  /** Opens a connection as administrator; the caller closes it. */
  public Connection connect() throws SQLException {
    String[] account = url.getUserInfo().split(":", 2);
    return Connections.open(
        "jdbc:mariadb://%s:%d/?allowPublicKeyRetrieval=true".formatted(host(), port()),
        account[0],
        account[1]);
  }

  private void run(List<String> statements) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The database server at %s:%d refuses: %s".formatted(host(), port(), e.getMessage()), e);
    }
  }

  @Override
  public String toString() {
    return "%s:%d".formatted(host(), port());
  }
}
