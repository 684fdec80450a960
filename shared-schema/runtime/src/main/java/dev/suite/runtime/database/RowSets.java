package dev.suite.runtime.database;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the rows that a statement gives. */
public final class RowSets {
  private RowSets() {}

  /** Reads every row, in the statement's order. */
  public static <T> Function<RowSet<Row>, List<T>> each(Function<Row, T> read) {
    return rows -> stream(rows).map(read).toList();
  }

  /** Reads the first row; null where there is none. */
  public static <T> Function<RowSet<Row>, T> first(Function<Row, T> read) {
    return rows -> stream(rows).findFirst().map(read).orElse(null);
  }

  /** Gives the rows one by one, in the statement's order. */
  public static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
