package dev.suite.runtime.database;

import static dev.suite.runtime.database.Sql.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mysqlclient.MySQLException;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RealServers.class)
class TransactionsTest {
  @Inject Pool requests;

  @Inject
  @ReactiveDataSource(Pools.CONSUMERS)
  Pool consumers;

  @Inject
  @ReactiveDataSource(Pools.RELAY)
  Pool relay;

  @ParameterizedTest
  @ValueSource(ints = {1213, 1205, 1020})
  void a_transaction_that_loses_a_race_is_run_again_as_a_whole(int code) {
    var runs = new AtomicInteger();
    int result =
        done(
            Transactions.in(
                requests,
                _ ->
                    runs.incrementAndGet() < 4
                        ? Uni.createFrom().failure(new MySQLException("race", code, "40001"))
                        : Uni.createFrom().item(runs.get())));
    assertThat(result).isEqualTo(4);
  }

  @Test
  void a_transaction_that_fails_otherwise_is_not_run_again() {
    var runs = new AtomicInteger();
    Uni<Void> failing =
        Transactions.in(
            requests,
            _ -> {
              runs.incrementAndGet();
              return Uni.createFrom().failure(new MySQLException("syntax", 1064, "42000"));
            });
    assertThatThrownBy(() -> done(failing)).hasMessageContaining("syntax");
    assertThat(runs).hasValue(1);
  }

  @Test
  void in_every_pool_a_lock_is_waited_for_five_seconds_at_most() {
    for (Pool pool : new Pool[] {requests, consumers, relay}) {
      var rows = done(pool.query("SELECT @@innodb_lock_wait_timeout").execute());
      assertThat(rows.iterator().next().getInteger(0)).isEqualTo(5);
    }
  }

  @Test
  void in_every_pool_a_transaction_reads_what_others_have_committed() {
    for (Pool pool : new Pool[] {requests, consumers, relay}) {
      try (var reader = Held.in(pool)) {
        String name = "lease-" + System.nanoTime();
        assertThat(leases(reader, name)).isZero();
        done(
            requests
                .query("INSERT INTO leases VALUES ('" + name + "', 'x', 1, UTC_TIMESTAMP(6))")
                .execute());
        assertThat(leases(reader, name)).isOne();
        reader.rollback();
      }
    }
  }

  private static int leases(Held held, String name) {
    return done(held.tx().rows("SELECT name, holder FROM leases WHERE name = ?", name)).size();
  }
}
