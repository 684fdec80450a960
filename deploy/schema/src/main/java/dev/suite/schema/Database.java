package dev.suite.schema;

import java.net.URI;

/**
 * A database and the user who owns it.
 *
 * @param url {@code mysql://host:port/database}, of MySQL and MariaDB alike
 */
public record Database(String url, String user, String password) {

  /** Refuses an address of another form. */
  public Database {
    URI uri = URI.create(url);
    if (!"mysql".equals(uri.getScheme())
        || uri.getHost() == null
        || uri.getPath() == null
        || uri.getPath().length() < 2) {
      throw new IllegalArgumentException(
          "'%s' is no database address. Write mysql://host:port/database.".formatted(url));
    }
  }

  /** Returns the database's name on its server. */
  public String name() {
    return URI.create(url).getPath().substring(1);
  }

  /** Returns the address for the JDBC driver; user and password go beside it. */
  public String jdbcUrl() {
    URI uri = URI.create(url);
    int port = uri.getPort() < 0 ? 3306 : uri.getPort();
    return "jdbc:mariadb://%s:%d/%s?allowPublicKeyRetrieval=true&timezone=UTC"
        .formatted(uri.getHost(), port, name());
  }

  @Override
  public String toString() {
    return "%s as %s".formatted(url, user);
  }
}
