package dev.suite.runtime.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.stream.IntStream;

/** A transaction of the plain SQL client. */
record ConnectionTransaction(SqlConnection connection) implements OpenTransaction {
  @Override
  public Uni<Integer> update(String sql, Object... values) {
    return connection.preparedQuery(sql).execute(tuple(values)).map(result -> result.rowCount());
  }

  @Override
  public Uni<List<Object[]>> rows(String sql, Object... values) {
    return connection
        .preparedQuery(sql)
        .execute(tuple(values))
        .map(RowSets.each(ConnectionTransaction::columns));
  }

  private static Object[] columns(Row row) {
    return IntStream.range(0, row.size()).mapToObj(row::getValue).toArray();
  }

  private static Tuple tuple(Object[] values) {
    Tuple tuple = Tuple.tuple();
    for (Object value : values) {
      tuple.addValue(value instanceof byte[] bytes ? Buffer.buffer(bytes) : value);
    }
    return tuple;
  }
}
