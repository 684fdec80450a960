package dev.suite.runtime.database;

import static dev.suite.runtime.database.Sql.done;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.mysqlclient.MySQLBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class PoolLimitsTest {
  private static final String SLOW = "SELECT SLEEP(8)";
  private static final Duration SOON = ofSeconds(4);
  private static final int KEPT = 100;

  @Inject Vertx vertx;

  @ConfigProperty(name = "suite.db.url")
  String url;

  @ConfigProperty(name = "suite.db.user")
  String user;

  @ConfigProperty(name = "suite.db.password")
  String password;

  private Pool pool;

  @AfterEach
  void close() {
    done(pool.close());
  }

  @Test
  void a_statement_that_the_server_never_answers_ends_as_an_outage() {
    pool = pool(url, new PoolLimits(SOON, ofMillis(500), 10, KEPT));
    assertOutage(asked(SLOW));
  }

  @Test
  void a_server_that_takes_connections_and_says_nothing_is_an_outage() throws IOException {
    try (var mute = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      pool =
          pool(
              "mysql://127.0.0.1:" + mute.getLocalPort() + "/none",
              new PoolLimits(SOON, ofMillis(500), 10, KEPT));
      assertOutage(asked("SELECT 1"));
    }
  }

  @Test
  void a_connection_that_is_not_free_in_time_is_an_outage() {
    pool = pool(url, new PoolLimits(ofMillis(300), ofSeconds(20), 10, KEPT));
    asked(SLOW);
    assertOutage(asked("SELECT 1"));
  }

  @Test
  void one_too_many_is_turned_away_at_once() {
    pool = pool(url, new PoolLimits(ofSeconds(20), ofSeconds(20), 1, KEPT));
    asked(SLOW);
    asked("SELECT 1");
    assertOutage(asked("SELECT 2"));
  }

  @Test
  void nobody_notices_that_an_idle_connection_has_been_given_up() {
    pool = pool(url, new PoolLimits(SOON, ofMillis(400), 10, KEPT));
    long first = connection();
    await().pollInterval(ofSeconds(2)).until(() -> connection() != first);
  }

  @Test
  void a_statement_that_is_too_long_does_not_stay_prepared() {
    pool = pool(url, new PoolLimits(SOON, ofSeconds(20), 10, KEPT));
    assertThat(timesPrepared("SELECT 1")).isEqualTo(1);
    assertThat(timesPrepared("SELECT '%s'".formatted("x".repeat(KEPT)))).isEqualTo(3);
  }

  private long timesPrepared(String sql) {
    long before = prepared();
    for (int time = 0; time < 3; time++) {
      done(pool.preparedQuery(sql).execute());
    }
    return prepared() - before;
  }

  private long prepared() {
    var rows = done(pool.query("SHOW SESSION STATUS LIKE 'Com_stmt_prepare'").execute());
    return Long.parseLong(rows.iterator().next().getString(1));
  }

  private long connection() {
    var rows = done(pool.query("SELECT CONNECTION_ID()").execute());
    return rows.iterator().next().getLong(0);
  }

  private CompletionStage<?> asked(String sql) {
    return pool.query(sql).execute().subscribeAsCompletionStage();
  }

  private static void assertOutage(CompletionStage<?> answer) {
    Throwable failure =
        catchThrowable(() -> Uni.createFrom().completionStage(answer).await().atMost(SOON));
    assertThat(DatabaseFailure.outage(failure)).as("%s", failure).isTrue();
  }

  private Pool pool(String address, PoolLimits limits) {
    var server = MySQLConnectOptions.fromUri(address).setUser(user).setPassword(password);
    server.setCachePreparedStatements(true);
    return MySQLBuilder.pool()
        .with(limits.on(new PoolOptions().setMaxSize(1)))
        .connectingTo(limits.on(server))
        .using(vertx)
        .build();
  }
}
