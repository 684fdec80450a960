package dev.suite.runtime.database;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.reactive.mysql.client.MySQLPoolCreator;
import io.vertx.mysqlclient.MySQLBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sets the isolation level, the lock wait, in seconds, and how long a gathered list may be, once
 * for each connection. The servers' default level, REPEATABLE READ, lets the gap locks of relay,
 * claims and idempotency keys stall every insert; their default wait is longer than any caller's
 * patience; and MariaDB cuts the JSON of a list at a million bytes.
 */
@ApplicationScoped
class IsolatedPools {
  private static final String READ_COMMITTED = "READ COMMITTED";
  private static final String LIMITS =
      "SET SESSION innodb_lock_wait_timeout = 5, SESSION group_concat_max_len = 1073741824";

  @Produces
  @Singleton
  MySQLPoolCreator requests(
      @ConfigProperty(name = "suite.db.isolation", defaultValue = READ_COMMITTED) String level) {
    return input -> pool(input, Pools.REQUESTS, PoolLimits.OF_REQUESTS, level);
  }

  @Produces
  @Singleton
  @ReactiveDataSource(Pools.CONSUMERS)
  MySQLPoolCreator consumers(
      @ConfigProperty(name = "suite.db.isolation", defaultValue = READ_COMMITTED) String level) {
    return input -> pool(input, Pools.CONSUMERS, PoolLimits.BEHIND, level);
  }

  @Produces
  @Singleton
  @ReactiveDataSource(Pools.RELAY)
  MySQLPoolCreator relay() {
    return input -> pool(input, Pools.RELAY, PoolLimits.BEHIND, READ_COMMITTED);
  }

  /** Metrics are told apart by the pool's name. */
  private static Pool pool(
      MySQLPoolCreator.Input input, String name, PoolLimits limits, String level) {
    return MySQLBuilder.pool()
        .with(limits.on(input.poolOptions().setName(name)))
        .connectingTo(input.mySQLConnectOptionsList().stream().map(limits::on).toList())
        .withConnectHandler(connection -> isolate(connection, level))
        .using(input.vertx())
        .build();
  }

  private static void isolate(SqlConnection connection, String level) {
    connection
        .query("SET SESSION TRANSACTION ISOLATION LEVEL " + level)
        .execute()
        .compose(_ -> connection.query(LIMITS).execute())
        .onComplete(_ -> connection.close());
  }
}
