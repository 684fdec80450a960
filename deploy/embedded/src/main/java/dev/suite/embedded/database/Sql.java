package dev.suite.embedded.database;

/** Quoting for statements that take no parameters. */
final class Sql {
  private Sql() {}

  static String identifier(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  static String user(String name) {
    return text(name) + "@'%'";
  }

  /** In GRANT, {@code _} and {@code %} of a database's name would match other databases. */
  static String grantPattern(String database) {
    return database.replace("_", "\\_").replace("%", "\\%");
  }
}
