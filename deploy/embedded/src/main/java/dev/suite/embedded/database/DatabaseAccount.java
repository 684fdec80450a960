package dev.suite.embedded.database;

import java.util.List;

/** A database and the user who owns it: all rights there, none elsewhere. */
public record DatabaseAccount(String database, String user, String password) implements Account {

  @Override
  public List<String> statements() {
    return List.of(
        "CREATE DATABASE IF NOT EXISTS %s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci"
            .formatted(Sql.identifier(database)),
        "CREATE USER IF NOT EXISTS %s IDENTIFIED BY %s"
            .formatted(Sql.user(user), Sql.text(password)),
        "ALTER USER %s IDENTIFIED BY %s".formatted(Sql.user(user), Sql.text(password)),
        "GRANT ALL PRIVILEGES ON %s.* TO %s"
            .formatted(Sql.identifier(Sql.grantPattern(database)), Sql.user(user)));
  }

  @Override
  public String toString() {
    return "DatabaseAccount[%s, %s]".formatted(database, user);
  }
}
