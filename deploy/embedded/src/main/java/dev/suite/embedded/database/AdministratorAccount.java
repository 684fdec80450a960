package dev.suite.embedded.database;

import java.util.List;

/** A user who may create databases and users. */
public record AdministratorAccount(String user, String password) implements Account {

  @Override
  public List<String> statements() {
    return List.of(
        "CREATE USER IF NOT EXISTS %s IDENTIFIED BY %s"
            .formatted(Sql.user(user), Sql.text(password)),
        "ALTER USER %s IDENTIFIED BY %s".formatted(Sql.user(user), Sql.text(password)),
        "GRANT ALL PRIVILEGES ON *.* TO %s WITH GRANT OPTION".formatted(Sql.user(user)));
  }

  @Override
  public String toString() {
    return "AdministratorAccount[%s]".formatted(user);
  }
}
