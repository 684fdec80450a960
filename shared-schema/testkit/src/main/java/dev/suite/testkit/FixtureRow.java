package dev.suite.testkit;

import dev.suite.schema.Database;
import dev.suite.testkit.servers.Connections;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row to be written past the service, by its columns. */
record FixtureRow(Map<String, Object> columns) {
  static FixtureRow empty() {
    return new FixtureRow(new LinkedHashMap<>());
  }

  FixtureRow with(String column, Object value) {
    columns.put(column, value);
    return this;
  }

  void insertInto(Database database, String table) {
    String sql =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                table,
                String.join(", ", columns.keySet()),
                String.join(", ", Collections.nCopies(columns.size(), "?")));
    try (var connection = Connections.open(database);
        var insert = connection.prepareStatement(sql)) {
      int index = 1;
      for (Object value : columns.values()) {
        insert.setObject(index++, value);
      }
      insert.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot write to %s of %s".formatted(table, database), e);
    }
  }
}
