package dev.suite.runtime.database;

import static dev.suite.runtime.database.Sql.done;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;

/** A transaction that a test holds open for as long as it wants. */
public final class Held implements AutoCloseable {
  private final SqlConnection connection;
  private final Transaction transaction;

  private Held(SqlConnection connection, Transaction transaction) {
    this.connection = connection;
    this.transaction = transaction;
  }

  /** Begins a transaction on a connection of its own. */
  public static Held in(Pool pool) {
    SqlConnection connection = done(pool.getConnection());
    return new Held(connection, done(connection.begin()));
  }

  /** What is done by this goes into the transaction. */
  public OpenTransaction tx() {
    return OpenTransaction.of(connection);
  }

  /** Runs a statement in the transaction. */
  public void run(String sql, Object... values) {
    done(tx().update(sql, values));
  }

  /** Commits; the connection stays. */
  public void commit() {
    done(transaction.commit());
  }

  /** Takes everything back; the connection stays. */
  public void rollback() {
    done(transaction.rollback());
  }

  @Override
  public void close() {
    done(connection.close());
  }
}
