package dev.suite.policy.stats.rebuild.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Outside;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.runtime.lease.Leases;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RebuildTest extends AtTheStart {
  private static final Instant IN_A_WEEK = START.plus(Duration.ofDays(7));
  private static final String TODAY = "2026-11-17";

  @Inject RebuildStats rebuilds;
  @Inject Leases leases;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final long customer = salon.customerId();
  private final Ledger ledger = Ledger.of(salon);

  @Test
  void a_rebuild_makes_the_stats_equal_the_trail() {
    long other = salon.customer();
    ledger.cancel(customer, IN_A_WEEK, 2);
    ledger.cancel(other, IN_A_WEEK, 1);
    ledger.falsify(customer, TODAY, 7);
    ledger.falsify(customer, "2026-11-16", 1);
    Rows.update("DELETE FROM appointment_modification_stats WHERE customer_id = ?", other);
    clock.advance(Duration.ofMinutes(5));

    Reply done = ledger.rebuild();

    assertThat(done.number("done")).isEqualTo(2);
    assertThat(done.number("total")).isEqualTo(2);
    assertThat(ledger.drift()).isEmpty();
    assertThat(ledger.counted(customer)).isEqualTo(2);
    assertThat(ledger.counted(other)).isEqualTo(1);
    Reply quotas = ledger.admin().get("/customers/%d/quotas", other).expect(200);
    assertThat(quotas.instant("items[0].calculated_at"))
        .isEqualTo(START.plus(Duration.ofMinutes(5)));
  }

  @Test
  void a_rebuild_counts_what_never_came_as_an_event() {
    ledger.record(customer, START.minus(Duration.ofDays(8)));
    ledger.rebuild();
    assertThat(ledger.counted(customer)).isEqualTo(1);
    assertThat(ledger.drift()).isEmpty();
  }

  @Test
  void the_same_key_asks_for_one_rebuild() {
    var once = ledger.admin().with("Idempotency-Key", "once");
    long first = once.post("/stats/rebuild", "").expect(202).number("id");
    assertThat(once.post("/stats/rebuild", "").expect(202).number("id")).isEqualTo(first);
  }

  @Test
  void one_that_was_killed_goes_on_behind_what_it_had_done() {
    long second = salon.customer();
    ledger.falsify(customer, TODAY, 3);
    ledger.falsify(second, TODAY, 3);
    long rebuild = begun(customer);
    await()
        .until(
            () -> ledger.admin().get("/stats/rebuilds/%d", rebuild).text("status"), "done"::equals);
    assertThat(ledger.counted(customer)).as("done before the kill").isEqualTo(3);
    assertThat(ledger.counted(second)).isZero();
  }

  @Test
  void one_that_another_replica_has_in_hand_is_left_to_it() {
    ledger.falsify(customer, TODAY, 3);
    long rebuild = Rows.number("SELECT COALESCE(MAX(id), 0) FROM stats_rebuilds") + 1_000;
    String name = "stats-rebuild:" + rebuild;
    var theirs =
        leases.take(name, "another", Duration.ofMinutes(1)).await().indefinitely().orElseThrow();
    begun(0, rebuild);
    rebuilds.run().await().indefinitely();
    assertThat(ledger.counted(customer)).isEqualTo(3);

    leases.release(theirs).await().indefinitely();
    await().untilAsserted(() -> assertThat(ledger.counted(customer)).isZero());
  }

  @Test
  void while_it_runs_nobody_sees_a_number_half_built() throws Exception {
    ledger.cancel(customer, IN_A_WEEK, 3);
    for (int day = 1; day <= 16; day++) {
      ledger.falsify(customer, "2026-11-%02d".formatted(day), 0);
    }
    Set<Long> seen = ConcurrentHashMap.newKeySet();
    AtomicBoolean over = new AtomicBoolean();
    try (var reader = Executors.newSingleThreadExecutor()) {
      Future<?> reading = reader.submit(() -> readUntil(over, seen));
      try {
        for (int n = 1; n <= 10; n++) {
          falsifyAndRebuild(seen);
        }
      } finally {
        over.set(true);
      }
      reading.get();
    }
    assertThat(seen).containsExactlyInAnyOrder(3L, 1_603L);
    assertThat(used()).isEqualTo(3);
  }

  @Test
  void changes_that_go_on_while_it_runs_are_counted_once() {
    Desk desk = Desk.of(salon);
    Outside outside = new Outside(salon);
    List<Long> seen = new ArrayList<>();
    for (int n = 1; n <= 20; n++) {
      desk.cancel(salon.appointment(IN_A_WEEK)).expect(201);
      outside.cancelled(UUID.randomUUID(), customer, salon.appointment(IN_A_WEEK), START);
      ledger.falsify(salon.customer(), TODAY, n);
      ledger.admin().post("/stats/rebuild", "").expect(202);
      long used = used();
      assertThat(used).isBetween((long) n, 2L * n);
      seen.add(used);
    }
    ledger.awaitCounted(customer, 40);
    ledger.rebuild();
    assertThat(seen).isSorted();
    assertThat(ledger.drift()).isEmpty();
    assertThat(ledger.counted(customer)).isEqualTo(40);
  }

  @Test
  void a_company_that_moves_to_another_time_zone_gets_its_days_anew() {
    ledger.cancel(customer, IN_A_WEEK, 2);
    Directory.of(salon)
        .put(
            """
            {"companies":[{"id":%d,"version":2,"name":"Salon","time_zone":"Pacific/Auckland",
              "currency":"EUR","locale":"de"}]}
            """
                .formatted(salon.companyId()))
        .expect(202);
    await()
        .untilAsserted(() ->
            assertThat(
                    Rows.texts(
                        """
                        SELECT period_start, count FROM appointment_modification_stats
                        WHERE customer_id = ? AND count > 0
                        """,
                        customer))
                .containsExactly("2026-11-18|2"));
    assertThat(ledger.drift()).isEmpty();
  }

  @Test
  void a_new_name_of_a_company_starts_none() {
    Directory.of(salon).company(2);
    await()
        .until(() ->
            Rows.number("SELECT version FROM companies WHERE id = ?", salon.companyId()) == 2);
    assertThat(
            Rows.number(
                "SELECT COUNT(*) FROM stats_rebuilds WHERE company_id = ?", salon.companyId()))
        .isZero();
  }

  @Test
  void one_of_another_company_is_not_found() {
    long theirs = Ledger.of(SuiteOfTests.salon()).rebuild().number("id");
    ledger.admin().get("/stats/rebuilds/%d", theirs).expect(404);
  }

  private void readUntil(AtomicBoolean over, Set<Long> seen) {
    while (!over.get()) {
      seen.add(used());
    }
  }

  private void falsifyAndRebuild(Set<Long> seen) {
    ledger.cancel(salon.customer(), IN_A_WEEK, 1);
    Rows.update(
        """
        UPDATE appointment_modification_stats SET count = 100
        WHERE customer_id = ? AND period_start < '2026-11-17'
        """,
        customer);
    await().until(() -> seen.contains(1_603L));
    ledger.rebuild();
  }

  private long used() {
    return ledger.admin().get("/customers/%d/quotas", customer).expect(200).number("items[0].used");
  }

  private long begun(long lastCustomer) {
    return begun(lastCustomer, null);
  }

  private long begun(long lastCustomer, Long id) {
    Rows.update(
        """
        INSERT INTO stats_rebuilds (id, company_id, status, done, total, last_customer_id,
          created_at, updated_at) VALUES (?, ?, 'running', 1, 2, ?, NOW(6), NOW(6))
        """,
        id,
        salon.companyId(),
        lastCustomer);
    return Rows.number(
        "SELECT MAX(id) FROM stats_rebuilds WHERE company_id = ?", salon.companyId());
  }
}
