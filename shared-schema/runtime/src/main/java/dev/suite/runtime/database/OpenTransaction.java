package dev.suite.runtime.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The transaction that is open now, whichever client opened it: what the outbox and the idempotency
 * keys write goes into the caller's own transaction.
 */
public interface OpenTransaction {
  /** Runs a statement with positional {@code ?} parameters; gives the number of rows it matched. */
  Uni<Integer> update(String sql, Object... values);

  /** Runs a query of at least two columns with positional {@code ?} parameters. */
  Uni<List<Object[]>> rows(String sql, Object... values);

  /** A transaction of the plain SQL client. */
  static OpenTransaction of(SqlConnection connection) {
    return new OpenTransaction() {
      @Override
      public Uni<Integer> update(String sql, Object... values) {
        return connection
            .preparedQuery(sql)
            .execute(tuple(values))
            .map(result -> result.rowCount());
      }

      @Override
      public Uni<List<Object[]>> rows(String sql, Object... values) {
        return connection
            .preparedQuery(sql)
            .execute(tuple(values))
            .map(result ->
                StreamSupport.stream(result.spliterator(), false)
                    .map(row -> {
                      Object[] columns = new Object[row.size()];
                      for (int i = 0; i < columns.length; i++) {
                        columns[i] = row.getValue(i);
                      }
                      return columns;
                    })
                    .toList());
      }

      private Tuple tuple(Object[] values) {
        Tuple tuple = Tuple.tuple();
        for (Object value : values) {
          tuple.addValue(value instanceof byte[] bytes ? Buffer.buffer(bytes) : value);
        }
        return tuple;
      }
    };
  }

  /** A transaction of Hibernate Reactive; pending changes of the session are flushed first. */
  static OpenTransaction of(Mutiny.Session session) {
    return new OpenTransaction() {
      @Override
      public Uni<Integer> update(String sql, Object... values) {
        return session
            .flush()
            .chain(() -> bound(session.createNativeQuery(sql), values).executeUpdate());
      }

      @Override
      public Uni<List<Object[]>> rows(String sql, Object... values) {
        Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
        for (int i = 0; i < values.length; i++) {
          query.setParameter(i + 1, values[i]);
        }
        return session.flush().chain(query::getResultList);
      }

      private <T> Mutiny.Query<T> bound(Mutiny.Query<T> query, Object[] values) {
        for (int i = 0; i < values.length; i++) {
          query.setParameter(i + 1, values[i]);
        }
        return query;
      }
    };
  }
}
