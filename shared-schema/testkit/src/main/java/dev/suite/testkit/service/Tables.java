package dev.suite.testkit.service;

import dev.suite.schema.Database;
import dev.suite.testkit.servers.Connections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables of a database, read and written past their service. */
public record Tables(Database database) {

  /** Changes rows. */
  public void update(String sql, Object... values) {
    try (var connection = Connections.open(database);
        var statement = prepared(connection, sql, values)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A whole number; 0 where there is no row. */
  public long number(String sql, Object... values) {
    List<String> found = texts(sql, values);
    return found.isEmpty() || found.getFirst() == null ? 0 : Long.parseLong(found.getFirst());
  }

  /** The rows as text, their columns joined. */
  public List<String> texts(String sql, Object... values) {
    return rows(sql, values).stream()
        .map(columns ->
            columns.size() == 1 ? columns.getFirst() : String.join("|", nullsShown(columns)))
        .toList();
  }

  /** The rows, each column as text or null. */
  public List<List<String>> rows(String sql, Object... values) {
    try (var connection = Connections.open(database);
        var statement = prepared(connection, sql, values);
        var found = statement.executeQuery()) {
      List<List<String>> rows = new ArrayList<>();
      while (found.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          columns.add(found.getString(i));
        }
        rows.add(columns);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> nullsShown(List<String> columns) {
    return columns.stream().map(String::valueOf).toList();
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
