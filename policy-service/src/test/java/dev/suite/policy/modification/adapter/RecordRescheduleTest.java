package dev.suite.policy.modification.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Outside;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordRescheduleTest extends AtTheStart {
  private static final Instant BEGIN = START.plus(Duration.ofHours(30));
  private static final Instant LATER = START.plus(Duration.ofDays(5));

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk desk = Desk.ofAdmin(salon);
  private final Policies policies = Policies.of(salon);

  @Test
  void a_move_is_recorded_and_the_appointment_begins_then_at_once() {
    long appointment = salon.appointment(BEGIN);
    Reply recorded = desk.move(appointment, LATER).expect(201);
    assertThat(recorded.text("modification_type")).isEqualTo("reschedule");
    assertThat(recorded.instant("new_starts_at")).isEqualTo(LATER);
    assertThat(recorded.text("fee.amount")).isEqualTo("0.00");
    assertThat(recorded.value("also")).isNull();
    Reply read = desk.client().get("/modifications/%d", recorded.number("id")).expect(200);
    assertThat(read.value("$")).isEqualTo(recorded.value("$"));
    assertThat(hoursBefore(appointment)).isEqualTo("120.0");
    assertThat(desk.used(salon.customerId(), "reschedule_count")).isEqualTo(1);
    assertThat(desk.used(salon.customerId())).isZero();
  }

  @Test
  void it_is_told_where_it_moved_to_and_counted() {
    long appointment = salon.appointment(BEGIN);
    desk.move(appointment, LATER).expect(201);
    String key = new Outside(salon).key(salon.customerId());
    await()
        .untilAsserted(() -> assertThat(TopicOfTests.read("appointment_modified", key)).hasSize(1));
    assertThat(TopicOfTests.read("appointment_modified", key).getFirst().value())
        .contains("\"modification_type\":\"reschedule\"", "\"new_starts_at\":\"" + LATER);
    await()
        .untilAsserted(() ->
            assertThat(
                    Rows.texts(
                        "SELECT stat_type, count FROM appointment_modification_stats"
                            + " WHERE company_id = ?",
                        salon.companyId()))
                .containsExactly("reschedule_count|1"));
  }

  @Test
  void the_quota_and_the_limit_of_one_appointment_hold() {
    policies.company(
        "reschedule", "{\"max_reschedules_per_month\":3,\"max_reschedules_per_appointment\":2}");
    long appointment = salon.appointment(BEGIN);
    desk.move(appointment, LATER).expect(201);
    desk.move(appointment, LATER.plusSeconds(60)).expect(201);
    assertThat(desk.move(appointment, LATER).expect(409).text("code"))
        .isEqualTo("reschedule_limit_reached");
    desk.move(salon.appointment(BEGIN), LATER).expect(201);
    assertThat(desk.move(salon.appointment(BEGIN), LATER).expect(409).text("code"))
        .isEqualTo("quota_exceeded");
    Reply quotas =
        desk.client()
            .get("/customers/%d/quotas?branch_id=%s", salon.customerId(), salon.branchId())
            .expect(200);
    assertThat(quotas.<Integer>list("items.limit")).containsExactly(null, 3);
    assertThat(quotas.<Integer>list("items.remaining")).containsExactly(null, 0);
    assertThat(
            Rows.texts(
                "SELECT modification_type, code, new_starts_at, starts_at FROM denied_modifications"
                    + " WHERE company_id = ? ORDER BY id",
                salon.companyId()))
        .first()
        .asString()
        .startsWith("reschedule|reschedule_limit_reached|2026-11-22");
  }

  @Test
  void a_void_moves_it_back_and_gives_the_quota_back() {
    long appointment = salon.appointment(BEGIN);
    long first = desk.move(appointment, LATER).expect(201).number("id");
    long second = desk.move(appointment, LATER.plus(Duration.ofDays(1))).expect(201).number("id");
    desk.voidIt(second).expect(200);
    assertThat(hoursBefore(appointment)).isEqualTo("120.0");
    desk.voidIt(first).expect(200);
    assertThat(hoursBefore(appointment)).isEqualTo("30.0");
    assertThat(desk.used(salon.customerId(), "reschedule_count")).isZero();
  }

  @Test
  void the_platforms_own_new_time_rules_over_the_local_one() {
    long appointment = salon.appointment(BEGIN);
    desk.move(appointment, LATER).expect(201);
    Directory directory = Directory.of(salon);
    directory.appointment(appointment, 2, BEGIN, "confirmed");
    directory.appointment(salon.appointment(BEGIN), 2, BEGIN, "cancelled");
    assertThat(hoursBefore(appointment)).isEqualTo("120.0");
    directory.appointment(appointment, 3, BEGIN.plus(Duration.ofHours(10)), "confirmed");
    await().untilAsserted(() -> assertThat(hoursBefore(appointment)).isEqualTo("40.0"));
  }

  @Test
  void a_quote_for_one_time_is_none_for_another() {
    policies.company("reschedule", "{\"fee\":\"5.00\"}");
    long appointment = salon.appointment(BEGIN);
    String asked = ",\"new_starts_at\":\"%s\"".formatted(LATER);
    String quote = desk.ask("reschedule", appointment, asked).text("decision_id");
    String more = ",\"decision_id\":\"%s\"".formatted(quote);
    Reply refused = desk.move(appointment, LATER.plusSeconds(1), more).expect(422);
    assertThat(refused.text("code")).isEqualTo("invalid_decision");
    assertThat(desk.cancel(appointment, more).expect(422).text("code"))
        .isEqualTo("invalid_decision");
    Reply recorded = desk.move(appointment, LATER, more).expect(201);
    assertThat(recorded.text("fee.amount")).isEqualTo("5.00");
  }

  @Test
  void what_is_wrong_with_the_new_time_is_named() {
    long appointment = salon.appointment(BEGIN);
    assertPointer(desk.move(appointment, START.minusSeconds(1)));
    assertPointer(desk.move(appointment, Instant.parse("+12026-01-01T00:00:00Z")));
    assertPointer(desk.cancel(appointment, ",\"new_starts_at\":\"%s\"".formatted(LATER)));
    Reply missing =
        desk.client()
            .post(
                "/modifications",
                """
                {"action":"reschedule","appointment_id":%d,
                 "modified_by":{"type":"system","id":"desk"}}
                """
                    .formatted(appointment));
    assertPointer(missing);
    Reply scope = desk.cancel(appointment, ",\"scope\":\"all\"").expect(422);
    assertThat(scope.<String>list("errors.pointer")).containsExactly("/scope");
  }

  private static void assertPointer(Reply reply) {
    assertThat(reply.expect(422).<String>list("errors.pointer")).containsExactly("/new_starts_at");
  }

  private String hoursBefore(long appointment) {
    return desk.ask(appointment).expect(200).value("notice.actual_hours").toString();
  }
}
