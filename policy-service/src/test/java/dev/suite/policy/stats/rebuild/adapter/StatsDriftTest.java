package dev.suite.policy.stats.rebuild.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatsDriftTest extends AtTheStart {
  private static final Instant IN_A_WEEK = START.plus(Duration.ofDays(7));
  private static final String TODAY = "2026-11-17";

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final long customer = salon.customerId();
  private final Ledger ledger = Ledger.of(salon);

  @Test
  void stats_that_equal_the_trail_show_no_drift() {
    ledger.cancel(customer, IN_A_WEEK, 2);
    Reply reply = ledger.admin().get("/stats/drift").expect(200);
    assertThat(reply.list("items")).isEmpty();
    assertThat(reply.value("next")).isNull();
  }

  @Test
  void days_that_say_too_much_too_little_or_nothing_are_listed() {
    long other = salon.customer();
    ledger.cancel(customer, IN_A_WEEK, 2);
    ledger.cancel(other, IN_A_WEEK, 1);
    ledger.falsify(customer, TODAY, 7);
    ledger.falsify(customer, "2026-11-16", 1);
    Rows.update("DELETE FROM appointment_modification_stats WHERE customer_id = ?", other);
    assertThat(ledger.drift())
        .containsExactly(
            other + " cancellation_count 2026-11-17 0/1",
            customer + " cancellation_count 2026-11-17 7/2",
            customer + " cancellation_count 2026-11-16 1/0");
  }

  @Test
  void what_is_not_counted_yet_is_no_drift() {
    ledger.record(customer, START);
    assertThat(ledger.drift()).isEmpty();
  }

  @Test
  void pages_lead_through_all_of_it() {
    for (int day = 10; day < 17; day++) {
      ledger.falsify(customer, "2026-11-" + day, 1);
      ledger.falsify(salon.customer(), "2026-11-" + day, 1);
    }
    List<String> all = ledger.drift();
    assertThat(all).hasSize(14);
    List<String> days = new ArrayList<>();
    String after = "";
    while (after != null) {
      Reply page = ledger.admin().get("/stats/drift?limit=3" + after).expect(200);
      days.addAll(page.list("items.period_start"));
      after = page.text("next") == null ? null : "&after=" + page.text("next");
    }
    assertThat(days).isEqualTo(all.stream().map(line -> line.split(" ", -1)[2]).toList());
  }

  @Test
  void days_that_are_purged_are_no_drift() {
    ledger.cancel(customer, IN_A_WEEK, 1);
    Rows.update("DELETE FROM appointment_modification_stats WHERE customer_id = ?", customer);
    assertThat(ledger.drift()).hasSize(1);
    clock.set(START.plus(Duration.ofDays(399)));
    assertThat(ledger.drift()).isEmpty();
  }
}
