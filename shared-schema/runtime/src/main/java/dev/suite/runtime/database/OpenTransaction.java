package dev.suite.runtime.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
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
    return new ConnectionTransaction(connection);
  }

  /** A transaction of Hibernate Reactive; pending changes of the session are flushed first. */
  static OpenTransaction of(Mutiny.Session session) {
    return new SessionTransaction(session);
  }
}
