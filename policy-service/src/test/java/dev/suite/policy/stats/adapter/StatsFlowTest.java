package dev.suite.policy.stats.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Counted;
import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Outside;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatsFlowTest extends AtTheStart {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Counted counted = new Counted(salon);
  private final Desk desk = Desk.of(salon);
  private final Outside outside = new Outside(salon);

  @Test
  void cancellation_reaches_stats() {
    Reply recorded = desk.cancel(salon.appointment(inHours(30))).expect(201);
    counted.reaches(1);
    Reply quotas = quotas();
    assertThat(quotas.number("items[0].used")).isEqualTo(1);
    assertThat(quotas.instant("items[0].calculated_at")).isEqualTo(START);
    assertThat(stats()).isEqualTo("2026-11-17|2026-11-17|1");
    var events = TopicOfTests.read("appointment_modified", outside.key(salon.customerId()));
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().value())
        .contains("\"modification_id\":" + recorded.number("id"))
        .contains("\"amount\":\"0.00\"");
    assertThat(TopicOfTests.header(events.getFirst(), "ce_source")).isEqualTo("/policy-service");
    assertThat(TopicOfTests.header(events.getFirst(), "ce_type")).isEqualTo("appointment_modified");
  }

  @Test
  void a_cancellation_counts_at_once_also_before_the_stats_know_it() {
    desk.cancel(salon.appointment(inHours(30))).expect(201);
    assertThat(quotas().number("items[0].used")).isEqualTo(1);
  }

  @Test
  void calculates_remaining_modifications_correctly() {
    Policies.of(salon).branch("{\"quota\":{\"limit\":3,\"window\":\"rolling_days\",\"days\":7}}");
    desk.cancel(salon.appointment(inHours(30))).expect(201);
    counted.reaches(1);
    desk.cancel(salon.appointment(inHours(30))).expect(201);
    Reply quotas =
        desk.client()
            .get("/customers/%d/quotas?staff_id=%s", salon.customerId(), salon.staffId())
            .expect(200);
    assertThat(quotas.number("items[0].limit")).isEqualTo(3);
    assertThat(quotas.number("items[0].remaining")).isEqualTo(1);
    assertThat(quotas.text("items[0].window.kind")).isEqualTo("rolling_days");
    assertThat(quotas.instant("items[0].window.from")).isEqualTo("2026-11-10T23:00:00Z");
    assertThat(quotas.instant("items[0].window.to")).isEqualTo("2026-11-17T23:00:00Z");
  }

  @Test
  void returns_unlimited_when_no_quota_set() {
    Reply quotas = quotas();
    assertThat(quotas.<String>list("items.stat_type"))
        .containsExactly("cancellation_count", "reschedule_count");
    assertThat(quotas.value("items[0].limit")).isNull();
    assertThat(quotas.value("items[0].remaining")).isNull();
    assertThat(quotas.text("items[0].window.kind")).isEqualTo("calendar_month");
    assertThat(quotas.value("items[0].calculated_at")).isNull();
  }

  @Test
  void duplicate_event_counts_once() {
    UUID twice = UUID.randomUUID();
    long appointment = salon.appointment(inHours(30));
    for (int i = 0; i < 5; i++) {
      outside.cancelled(twice, salon.customerId(), appointment, START);
    }
    outside.cancelled(UUID.randomUUID(), salon.customerId(), salon.appointment(START), START);
    counted.reaches(2);
    assertThat(stats()).isEqualTo("2026-11-17|2026-11-17|2");
  }

  @Test
  void event_from_an_outside_producer_is_recorded_and_counted() {
    long appointment = salon.appointment(inHours(30));
    Instant at = Instant.parse("2026-11-16T23:30:00Z");
    outside.cancelled(UUID.randomUUID(), salon.customerId(), appointment, at);
    counted.reaches(1);
    assertThat(stats()).isEqualTo("2026-11-17|2026-11-17|1");
    Reply list = desk.client().get("/modifications?appointment_id=%d", appointment).expect(200);
    assertThat(list.text("items[0].source")).isEqualTo("event");
    assertThat(list.text("items[0].fee.amount")).isEqualTo("3.00");
    assertThat(list.instant("items[0].occurred_at")).isEqualTo(at);
    assertThat(list.value("items[0].decision")).isNull();
  }

  @Test
  void what_came_from_outside_uses_up_the_quota() {
    Policies.of(salon).company("{\"max_cancellations_per_month\":1}");
    outside.cancelled(UUID.randomUUID(), salon.customerId(), salon.appointment(inHours(30)), START);
    counted.reaches(1);
    assertThat(desk.cancel(salon.appointment(inHours(30))).expect(409).text("code"))
        .isEqualTo("quota_exceeded");
  }

  private String stats() {
    return Rows.texts(
            "SELECT period_start, period_end, count FROM appointment_modification_stats"
                + " WHERE company_id = ?",
            salon.companyId())
        .getFirst();
  }

  private Reply quotas() {
    return desk.client().get("/customers/%d/quotas", salon.customerId()).expect(200);
  }

  private static Instant inHours(long hours) {
    return START.plus(Duration.ofHours(hours));
  }
}
