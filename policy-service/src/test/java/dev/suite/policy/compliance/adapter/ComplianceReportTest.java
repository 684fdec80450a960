package dev.suite.policy.compliance.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.SettableClock;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComplianceReportTest {
  private static final String FORCED = ",\"force\":true,\"reason\":\"Goodwill\"";

  @Inject SettableClock clock;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk admin = Desk.ofAdmin(salon);

  @BeforeEach
  void five_euros_up_to_a_day_before() {
    clock.set(START.minusSeconds(1));
    Policies.of(salon).company("{\"hours_before\":24,\"fee\":\"5.00\"}");
  }

  @Test
  void it_counts_what_was_recorded_by_branch_and_in_all() {
    cancel(30, "");
    cancel(30, "");
    cancel(2, FORCED);
    admin.voidIt(cancel(30, "")).expect(200);
    delete(cancel(30, ""));
    Reply report = report("");
    Map<String, Object> numbers =
        Map.of(
            "total", 3,
            "cancellations", 3,
            "reschedules", 0,
            "within_policy", 2,
            "share_within_policy", 0.6667f,
            "forced", 1,
            "voided", 1,
            "fees", Map.of("amount", "15.00", "currency", "EUR"));
    assertThat(report.<Map<String, Object>>list("items"))
        .singleElement()
        .satisfies(item -> assertThat(item).containsAllEntriesOf(numbers))
        .satisfies(item -> assertThat(item).containsEntry("key", salon.branchId()))
        .satisfies(item -> assertThat(item).containsEntry("name", "Altona"));
    assertThat(report.value("total")).isEqualTo(numbers);
  }

  @Test
  void what_was_charged_in_another_currency_is_counted_without_its_fee() {
    Rows.update(
        "UPDATE appointment_modifications SET currency = 'USD' WHERE id = ?", cancel(30, ""));
    cancel(30, "");
    Reply report = report("");
    assertThat(report.number("total.total")).isEqualTo(2);
    assertThat(report.value("total.fees")).isEqualTo(Map.of("amount", "5.00", "currency", "EUR"));
  }

  @Test
  void it_groups_by_service_and_by_staff() {
    long other = salon.service(null, BigDecimal.TEN);
    cancel(30, "");
    long appointment = salon.appointment(inHours(30), salon.customerId(), other, null);
    admin.cancel(appointment).expect(201);
    assertThat(report("?group_by=service").<String>list("items.key"))
        .containsExactlyInAnyOrder("" + salon.serviceId(), "" + other);
    Reply byStaff = report("?group_by=staff");
    assertThat(byStaff.<String>list("items.key")).containsExactly(salon.staffId());
    assertThat(byStaff.<String>list("items.name")).containsExactly("Lena Brandt");
    assertThat(byStaff.<Integer>list("items.total")).containsExactly(2);
  }

  @Test
  void a_month_is_one_of_the_companys_time_zone() {
    recordedAt("2026-10-31T22:59:59.999999Z");
    recordedAt("2026-10-31T23:00:00Z");
    recordedAt("2026-03-31T21:59:59Z");
    recordedAt("2026-03-31T22:00:00Z");
    Reply report = report("?group_by=month&from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z");
    assertThat(report.<String>list("items.key"))
        .containsExactly("2026-03", "2026-04", "2026-10", "2026-11");
    assertThat(report.<Integer>list("items.total")).containsOnly(1);
  }

  @Test
  void it_takes_in_from_and_leaves_to_out_and_looks_30_days_back_by_itself() {
    recordedAt("2026-10-18T11:59:59Z");
    recordedAt("2026-10-18T12:00:00Z");
    assertThat(report("").number("total.total")).isEqualTo(1);
    String from = "?from=2026-10-18T11:59:59Z";
    assertThat(report(from).number("total.total")).isEqualTo(2);
    assertThat(report(from + "&to=2026-10-18T12:00:00Z").number("total.total")).isEqualTo(1);
    assertThat(report("?to=2026-10-18T11:59:59Z").number("total.total")).isZero();
  }

  @Test
  void where_nothing_was_recorded_there_is_no_share() {
    Reply report = report("");
    assertThat(report.list("items")).isEmpty();
    assertThat(report.number("total.total")).isZero();
    assertThat(report.value("total.share_within_policy")).isNull();
    assertThat(report.text("total.fees.amount")).isEqualTo("0.00");
  }

  @Test
  void values_that_cannot_be_are_refused_by_name() {
    assertParameter("group_by=customer", "group_by");
    assertParameter("from=yesterday", "from");
    assertParameter("from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z", "to");
    assertParameter("from=1800-01-01T00:00:00Z", "to");
  }

  private void assertParameter(String query, String name) {
    Reply refused = admin.client().get("/reports/compliance?" + query).expect(422);
    assertThat(refused.<String>list("errors.parameter")).containsExactly(name);
  }

  private Reply report(String query) {
    clock.set(START);
    return Desk.of(salon).client().get("/reports/compliance" + query).expect(200);
  }

  private long cancel(int hours, String more) {
    return admin.cancel(salon.appointment(inHours(hours)), more).expect(201).number("id");
  }

  private void recordedAt(String instant) {
    clock.set(Instant.parse(instant));
    long appointment = salon.appointment(clock.instant().plus(Duration.ofDays(3)));
    admin.cancel(appointment).expect(201);
  }

  private void delete(long id) {
    admin.client().with("If-Match", "*").delete("/modifications/%d", id).expect(204);
  }

  private static Instant inHours(long hours) {
    return START.plus(Duration.ofHours(hours));
  }
}
