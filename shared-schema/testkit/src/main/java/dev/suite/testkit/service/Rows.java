package dev.suite.testkit.service;

import dev.suite.testkit.Connections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of the service's database, read and written past the service. */
public final class Rows {
  private Rows() {}

  /** Opens a connection; the caller closes it. */
  public static Connection connect() throws SQLException {
    return Connections.open(RunningService.database());
  }

  /** Changes rows. */
  public static void update(String sql, Object... values) {
    try (var connection = connect();
        var statement = prepared(connection, sql, values)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A whole number; 0 where there is no row. */
  public static long number(String sql, Object... values) {
    List<String> found = texts(sql, values);
    return found.isEmpty() || found.getFirst() == null ? 0 : Long.parseLong(found.getFirst());
  }

  /** The rows as text, their columns joined. */
  public static List<String> texts(String sql, Object... values) {
    try (var connection = connect();
        var statement = prepared(connection, sql, values);
        var rows = statement.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          columns.add(rows.getString(i));
        }
        texts.add(columns.size() == 1 ? columns.getFirst() : String.join("|", nullsShown(columns)));
      }
      return texts;
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
