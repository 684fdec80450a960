package dev.suite.runtime.database;

import static dev.suite.runtime.database.Sql.done;
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
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server really answers, MariaDB and MySQL alike. */
@QuarkusTest
@TestProfile(RealServers.class)
class DatabaseFailureTest {
  @Inject Pool pool;
  @Inject Vertx vertx;
  @Inject Sql sql;

  @ConfigProperty(name = "suite.db.url")
  String url;

  @BeforeEach
  void two_rows() {
    drop();
    sql.update("CREATE TABLE toy_rows (id INT PRIMARY KEY, n INT) ENGINE = InnoDB");
    sql.update("INSERT INTO toy_rows VALUES (1, 0), (2, 0)");
  }

  /** The pool may hand a killed connection out once more before it hears of its end. */
  @AfterEach
  void drop() {
    await().ignoreExceptions().untilAsserted(() -> sql.update("DROP TABLE IF EXISTS toy_rows"));
  }

  @Test
  void a_deadlock_is_a_lost_race() {
    try (var one = Held.in(pool);
        var two = Held.in(pool)) {
      one.run("UPDATE toy_rows SET n = 1 WHERE id = 1");
      two.run("UPDATE toy_rows SET n = 2 WHERE id = 2");
      var waiting =
          one.tx().update("UPDATE toy_rows SET n = 1 WHERE id = 2").subscribeAsCompletionStage();
      Throwable second = failure(two.tx().update("UPDATE toy_rows SET n = 2 WHERE id = 1"));
      Throwable first = catchThrowable(waiting::join);
      assertThat(List.of(first == null, second == null)).containsExactlyInAnyOrder(true, false);
      Throwable loser = second == null ? ((CompletionException) first).getCause() : second;
      assertThat(DatabaseFailure.lostARace(loser)).isTrue();
      assertThat(DatabaseFailure.outage(loser)).isFalse();
      assertThat(DatabaseFailure.duplicate(loser)).isFalse();
      (second == null ? two : one).rollback();
    }
  }

  @Test
  void a_lock_that_is_not_waited_for_is_locked_by_another() {
    try (var one = Held.in(pool);
        var two = Held.in(pool)) {
      one.run("UPDATE toy_rows SET n = 1 WHERE id = 1");
      Throwable failure =
          failure(two.tx().rows("SELECT id, n FROM toy_rows WHERE id = 1 FOR UPDATE NOWAIT"));
      assertThat(DatabaseFailure.lockedByAnother(failure)).isTrue();
      assertThat(DatabaseFailure.outage(failure)).isFalse();
      one.rollback();
      two.rollback();
    }
  }

  @Test
  void a_lock_that_is_waited_for_too_long_is_a_lost_race() {
    try (var one = Held.in(pool);
        var two = Held.in(pool)) {
      one.run("UPDATE toy_rows SET n = 1 WHERE id = 1");
      two.run("SET SESSION innodb_lock_wait_timeout = 1");
      Throwable failure = failure(two.tx().update("UPDATE toy_rows SET n = 2 WHERE id = 1"));
      assertThat(DatabaseFailure.lostARace(failure)).isTrue();
      one.rollback();
      two.rollback();
      two.run("SET SESSION innodb_lock_wait_timeout = 5");
    }
  }

  @Test
  void a_row_that_is_there_already_is_a_duplicate() {
    Throwable failure = failure(pool.query("INSERT INTO toy_rows VALUES (1, 0)").execute());
    assertThat(DatabaseFailure.duplicate(failure)).isTrue();
    assertThat(DatabaseFailure.lostARace(failure)).isFalse();
    assertThat(DatabaseFailure.outage(failure)).isFalse();
  }

  @Test
  void a_killed_connection_is_an_outage() {
    Throwable failure =
        failure(
            pool.withConnection(connection ->
                connection
                    .query("SELECT CONNECTION_ID()")
                    .execute()
                    .chain(
                        rows -> pool.query("KILL " + rows.iterator().next().getLong(0)).execute())
                    .chain(() -> connection.query("SELECT 1").execute())));
    assertThat(DatabaseFailure.outage(failure)).as("%s", failure).isTrue();
  }

  @Test
  void a_connection_that_is_killed_while_it_waits_is_an_outage() {
    try (var one = Held.in(pool)) {
      one.run("UPDATE toy_rows SET n = 1 WHERE id = 1");
      var other = done(pool.getConnection());
      long id = done(other.query("SELECT CONNECTION_ID()").execute()).iterator().next().getLong(0);
      var waiting =
          other
              .query("UPDATE toy_rows SET n = 2 WHERE id = 1")
              .execute()
              .subscribeAsCompletionStage();
      sql.update("KILL " + id);
      Throwable failure = catchThrowable(waiting::join).getCause();
      assertThat(DatabaseFailure.outage(failure)).as("%s", failure).isTrue();
      one.rollback();
    }
  }

  @Test
  void a_server_that_is_not_there_is_an_outage() {
    assertThat(DatabaseFailure.outage(connecting("mysql://none:none@127.0.0.1:1/none"))).isTrue();
  }

  @Test
  void a_server_whose_name_is_unknown_is_an_outage() {
    assertThat(DatabaseFailure.outage(connecting("mysql://none:none@nowhere.invalid:3306/none")))
        .isTrue();
  }

  @Test
  void a_server_that_refuses_the_password_is_an_outage() {
    Throwable failure = connecting(url.replace("mysql://", "mysql://nobody:wrong@"));
    assertThat(DatabaseFailure.outage(failure)).as("%s", failure).isTrue();
  }

  @Test
  void a_statement_that_is_wrong_is_none_of_these() {
    Throwable failure = failure(pool.query("SELECT nonsense").execute());
    assertThat(DatabaseFailure.outage(failure)).isFalse();
    assertThat(DatabaseFailure.lostARace(failure)).isFalse();
    assertThat(DatabaseFailure.lockedByAnother(failure)).isFalse();
    assertThat(DatabaseFailure.duplicate(failure)).isFalse();
  }

  private Throwable connecting(String address) {
    Pool other =
        MySQLBuilder.pool().connectingTo(MySQLConnectOptions.fromUri(address)).using(vertx).build();
    try {
      return failure(other.query("SELECT 1").execute());
    } finally {
      done(other.close());
    }
  }

  private static Throwable failure(Uni<?> work) {
    Throwable failure = catchThrowable(() -> done(work));
    return failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
  }
}
