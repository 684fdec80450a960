package dev.suite.policy.stats.rebuild.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.runtime.lease.Leases;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReconcileTest extends AtTheStart {
  @Inject ReconcileStats reconciliation;
  @Inject Leases leases;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final long customer = salon.customerId();
  private final Ledger ledger = Ledger.of(salon);

  @Test
  void days_of_those_who_changed_something_lately_are_put_right() {
    ledger.falsify(customer, "2026-11-17", 4);
    run();
    assertThat(ledger.counted(customer)).isZero();
    assertThat(ledger.drift()).isEmpty();
  }

  @Test
  void those_who_changed_nothing_lately_are_left_to_a_rebuild() {
    ledger.falsify(customer, "2026-11-17", 4);
    clock.advance(Duration.ofHours(3));
    run();
    assertThat(ledger.drift()).hasSize(1);
  }

  @Test
  void what_was_recorded_an_hour_ago_and_never_came_as_an_event_is_counted() {
    ledger.record(customer, START.minus(Duration.ofMinutes(61)));
    ledger.record(customer, START.minus(Duration.ofMinutes(59)));
    run();
    assertThat(ledger.counted(customer)).isEqualTo(1);
    assertThat(ledger.drift()).isEmpty();
    assertThat(
            Rows.number(
                "SELECT COUNT(*) FROM appointment_modifications WHERE customer_id = ? AND counted",
                customer))
        .isEqualTo(1);
  }

  @Test
  void what_no_pass_met_in_time_is_counted_by_a_later_one() {
    ledger.record(customer, START.minus(Duration.ofHours(3)));
    ledger.record(salon.customer(), START.minus(Duration.ofDays(30)));
    run();
    assertThat(ledger.counted(customer)).isEqualTo(1);
    assertThat(uncounted()).isZero();
    assertThat(ledger.drift()).isEmpty();
  }

  @Test
  void a_company_another_replica_has_been_through_is_left_alone() {
    ledger.falsify(customer, "2026-11-17", 4);
    String name = "stats-reconciliation:" + salon.companyId();
    leases.take(name, "another", Duration.ofMinutes(1)).await().indefinitely();
    run();
    assertThat(ledger.drift()).hasSize(1);
  }

  private long uncounted() {
    return Rows.number(
        "SELECT COUNT(*) FROM appointment_modifications WHERE company_id = ? AND NOT counted",
        salon.companyId());
  }

  private void run() {
    reconciliation.run().await().atMost(Duration.ofSeconds(60));
  }
}
