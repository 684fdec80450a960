package dev.suite.local.server;

import dev.suite.embedded.database.DatabaseAccount;
import dev.suite.local.Refusal;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A MySQL or MariaDB that runs already, with an account that may create databases and users. */
record ExternalDatabase(String host, int port, String user, String password) {
  private static final int STANDARD_PORT = 3306;

  /** Reads {@code mysql://user:password@host:port}. */
  static ExternalDatabase parse(String url) {
    URI uri = uri(url);
    String[] login = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
    if (!"mysql".equals(uri.getScheme()) || uri.getHost() == null || login.length != 2) {
      throw refusal();
    }
    int port = uri.getPort() < 0 ? STANDARD_PORT : uri.getPort();
    return new ExternalDatabase(uri.getHost(), port, login[0], login[1]);
  }

  /** Without the account. */
  String url() {
    return "mysql://%s:%d".formatted(host, port);
  }

  /** Creates what is missing and sets the passwords. */
  void create(List<DatabaseAccount> accounts) {
    String url = "jdbc:mariadb://%s:%d/?allowPublicKeyRetrieval=true".formatted(host, port);
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      for (DatabaseAccount account : accounts) {
        for (String sql : account.statements()) {
          statement.execute(sql);
        }
      }
    } catch (SQLException e) {
      throw new Refusal(
          "The database at %s refused user %s (%s). Check --db and the rights of that user."
              .formatted(url(), user, e.getMessage()),
          e);
    }
  }

  @Override
  public String toString() {
    return url();
  }

  private static URI uri(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException _) {
      throw refusal();
    }
  }

  private static Refusal refusal() {
    return new Refusal("Write --db as mysql://user:password@host:port, or as 'embedded'.");
  }
}
