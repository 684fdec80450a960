package dev.suite.runtime.lease;

import static dev.suite.runtime.database.Sql.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.suite.runtime.database.Held;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.database.Transactions;
import dev.suite.testkit.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class LeasesTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  @Inject Leases leases;
  @Inject Pool pool;
  @Inject SettableClock clock;
  @Inject Sql sql;

  private final String name = "work-" + UUID.randomUUID();

  @Test
  void of_many_who_want_it_at_once_one_gets_it() {
    List<Uni<Optional<Lease>>> all =
        IntStream.range(0, 24).mapToObj(n -> leases.take(name, "replica-" + n, LONG)).toList();
    List<Optional<Lease>> taken = done(Uni.join().all(all).andCollectFailures());
    assertThat(taken.stream().flatMap(Optional::stream)).hasSize(1);
  }

  @Test
  void another_gets_it_only_after_it_has_run_out() {
    taken("one", LONG);
    assertThat(done(leases.take(name, "two", LONG))).isEmpty();
    runOut();
    assertThat(taken("two", LONG).holder()).isEqualTo("two");
  }

  @Test
  void it_runs_out_by_the_clock_of_the_database_whatever_a_replica_believes() {
    taken("one", LONG);
    clock.advance(Duration.ofDays(3));
    assertThat(done(leases.take(name, "two", LONG))).isEmpty();
    assertThat(
            sql.number(
                "SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), expires_at) FROM leases WHERE name = ?",
                name))
        .isBetween(595L, 600L);
  }

  @Test
  void the_fence_grows_with_each_change_of_holder() {
    long first = taken("one", LONG).fence();
    runOut();
    long second = taken("two", LONG).fence();
    runOut();
    long third = taken("one", LONG).fence();
    assertThat(List.of(first, second, third)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void the_fence_grows_though_the_lease_was_forgotten_meanwhile() {
    long before = taken("one", LONG).fence();
    sql.update("DELETE FROM leases WHERE name = ?", name);
    assertThat(taken("two", LONG).fence()).isGreaterThan(before);
  }

  @Test
  void a_holder_prolongs_its_lease() {
    Lease lease = taken("one", Duration.ofSeconds(30));
    assertThat(done(leases.renew(lease, LONG))).isTrue();
    assertThat(
            sql.number(
                "SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), expires_at) FROM leases WHERE name = ?",
                name))
        .isGreaterThan(500);
  }

  @Test
  void what_has_run_out_cannot_be_prolonged() {
    Lease lease = taken("one", LONG);
    runOut();
    assertThat(done(leases.renew(lease, LONG))).isFalse();
  }

  @Test
  void a_former_holder_can_neither_prolong_nor_give_back_what_another_holds() {
    Lease former = taken("one", LONG);
    runOut();
    taken("two", LONG);
    assertThat(done(leases.renew(former, LONG))).isFalse();
    done(leases.release(former));
    assertThat(done(leases.take(name, "three", LONG))).isEmpty();
  }

  @Test
  void a_lease_from_before_it_was_lost_is_not_the_holders_later_one() {
    Lease former = taken("one", LONG);
    runOut();
    taken("two", LONG);
    runOut();
    Lease later = taken("one", LONG);
    assertThat(done(leases.renew(former, LONG))).isFalse();
    assertThat(done(leases.renew(later, LONG))).isTrue();
  }

  @Test
  void what_is_given_back_is_free_at_once() {
    done(leases.release(taken("one", LONG)));
    assertThat(done(leases.take(name, "two", LONG))).isPresent();
  }

  @Test
  void what_is_done_under_a_lease_that_was_lost_is_not_committed() {
    Lease former = taken("one", LONG);
    String other = name + "-work";
    assertThat(done(workUnder(former, other + "-before"))).isOne();
    runOut();
    taken("two", LONG);
    assertThatExceptionOfType(LeaseLostException.class)
        .isThrownBy(() -> done(workUnder(former, other + "-after")));
    assertThat(sql.texts("SELECT name FROM leases WHERE name LIKE ?", other + "%"))
        .containsExactly(other + "-before");
  }

  @Test
  void nobody_takes_a_lease_while_a_transaction_holds_on_to_it() {
    Lease lease = taken("one", LONG);
    try (var held = Held.in(pool)) {
      done(leases.hold(held.tx(), lease, Duration.ofMillis(1)));
      var next = leases.take(name, "two", LONG).subscribeAsCompletionStage();
      assertThat(sql.number("SELECT COUNT(*) FROM leases WHERE name = ? AND holder = 'one'", name))
          .isOne();
      assertThat(next).isNotDone();
      held.commit();
      assertThat(next).succeedsWithin(LONG).matches(Optional::isPresent);
    }
  }

  private Uni<Integer> workUnder(Lease lease, String row) {
    return Transactions.in(
        pool,
        tx ->
            OpenTransaction.of(tx)
                .update(
                    "INSERT INTO leases VALUES (?, 'work', 1, UTC_TIMESTAMP(6) + INTERVAL 1 DAY)",
                    row)
                .call(() -> leases.hold(OpenTransaction.of(tx), lease, LONG)));
  }

  private Lease taken(String holder, Duration time) {
    return done(leases.take(name, holder, time)).orElseThrow();
  }

  private void runOut() {
    sql.update("UPDATE leases SET expires_at = UTC_TIMESTAMP(6) WHERE name = ?", name);
  }
}
