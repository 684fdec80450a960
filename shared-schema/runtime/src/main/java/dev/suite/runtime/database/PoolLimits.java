package dev.suite.runtime.database;

import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long a pool bears with a server that says nothing, as a frozen one or one behind a broken
 * network does: without limits its callers would hang as long as TCP does, a quarter of an hour.
 *
 * @param connection the longest wait for a connection of the pool
 * @param silence after which a connection is given up, with the statement it is asked; above the
 *     wait for a lock
 * @param waiting how many may wait for a connection at once; -1 for any number
 * @param prepared characters of the longest statement that a connection keeps prepared
 */
record PoolLimits(Duration connection, Duration silence, int waiting, int prepared) {
  private static final int ANY_NUMBER = -1;

  /** Of callers, who are told to come back later. */
  static final PoolLimits OF_REQUESTS =
      new PoolLimits(Duration.ofSeconds(5), Duration.ofSeconds(15), 2_000, 8_192);

  /**
   * Of work that nobody waits for and that is tried again. Its long statements are lists of any
   * length: kept, each with the description of a thousand parameters, they would fill the heap.
   */
  static final PoolLimits BEHIND =
      new PoolLimits(Duration.ofSeconds(30), Duration.ofSeconds(60), ANY_NUMBER, 2_048);

  /** Sets the pool's own. Idle connections leave it before their silence ends them. */
  PoolOptions on(PoolOptions options) {
    return options
        .setConnectionTimeout(millis(connection))
        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
        .setIdleTimeout(millis(silence.dividedBy(2)))
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setMaxWaitQueueSize(waiting);
  }

  /** Sets those of each connection. */
  SqlConnectOptions on(SqlConnectOptions options) {
    options.setIdleTimeout(millis(silence)).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    options.setPreparedStatementCacheSqlLimit(prepared);
    return options;
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
