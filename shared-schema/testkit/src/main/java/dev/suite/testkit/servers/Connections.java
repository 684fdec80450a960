package dev.suite.testkit.servers;

import dev.suite.schema.Database;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * Opens connections by the driver of the class loader that asks. {@link java.sql.DriverManager}
 * hides a driver from all class loaders but the first, and Quarkus has one for each test profile.
 */
public final class Connections {
  private Connections() {}

  /** Opens a connection to a database as its owner; the caller closes it. */
  public static Connection open(Database database) throws SQLException {
    return open(database.jdbcUrl(), database.user(), database.password());
  }

  static Connection open(String jdbcUrl, String user, String password) throws SQLException {
    var account = new Properties();
    account.setProperty("user", user);
    account.setProperty("password", password);
    for (Driver driver : ServiceLoader.load(Driver.class)) {
      Connection connection = driver.connect(jdbcUrl, account);
      if (connection != null) {
        return connection;
      }
    }
    throw new SQLException("No driver takes " + jdbcUrl);
  }
}
