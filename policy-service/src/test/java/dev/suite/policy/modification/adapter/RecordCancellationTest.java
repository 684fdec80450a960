package dev.suite.policy.modification.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordCancellationTest extends AtTheStart {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk desk = Desk.of(salon);

  @Test
  void a_cancellation_is_recorded_with_its_fee_and_the_decision_behind_it() {
    Policies.of(salon).company("{\"hours_before\":24}");
    long appointment = salon.appointment(inHours(30));
    Reply recorded = desk.cancel(appointment, ",\"reason\":\"Ill\"").expect(201);
    assertThat(recorded.text("modification_type")).isEqualTo("cancel");
    assertThat(recorded.number("customer_id")).isEqualTo(salon.customerId());
    assertThat(recorded.flag("within_policy")).isTrue();
    assertThat(recorded.flag("forced")).isFalse();
    assertThat(recorded.value("fee")).isEqualTo(Map.of("amount", "10.00", "currency", "EUR"));
    assertThat(recorded.instant("occurred_at")).isEqualTo(START);
    assertThat(recorded.text("source")).isEqualTo("rest");
    assertThat(recorded.<String>list("decision.reasons.code")).containsExactly("policy_satisfied");
    Reply read = desk.client().get("/modifications/%d", recorded.number("id")).expect(200);
    assertThat(read.response().<Map<String, Object>>path(""))
        .isEqualTo(recorded.response().<Map<String, Object>>path(""));
    assertThat(recorded.header("Location"))
        .endsWith(
            "/v1/companies/%d/modifications/%d"
                .formatted(salon.companyId(), recorded.number("id")));
  }

  @Test
  void a_second_cancellation_is_refused_at_once() {
    long appointment = salon.appointment(inHours(30));
    desk.cancel(appointment).expect(201);
    Reply second = desk.cancel(appointment).expect(409);
    assertThat(second.text("code")).isEqualTo("appointment_not_modifiable");
    assertThat(Desk.reasons(desk.ask(appointment))).containsExactly("appointment_not_modifiable");
  }

  @Test
  void denies_cancellation_when_quota_exceeded() {
    Policies.of(salon).company("{\"max_cancellations_per_month\":1}");
    desk.cancel(salon.appointment(inHours(30))).expect(201);
    Reply refused = desk.cancel(salon.appointment(inHours(50))).expect(409);
    assertThat(refused.text("code")).isEqualTo("quota_exceeded");
    assertThat(refused.number("decision.quota.used")).isEqualTo(1);
    assertThat(refused.number("decision.quota.remaining")).isZero();
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.text("instance"))
        .isEqualTo("/v1/companies/%d/modifications".formatted(salon.companyId()));
  }

  @Test
  void the_quota_is_the_customers_own_and_a_month_gives_it_back() {
    Policies.of(salon).company("{\"max_cancellations_per_month\":1}");
    desk.cancel(salon.appointment(inHours(30))).expect(201);
    long other = salon.appointment(inHours(30), salon.customer(), salon.serviceId(), null);
    desk.cancel(other).expect(201);
    long later = salon.appointment(inHours(30 * 24));
    desk.cancel(later).expect(409);
    clock.set(Instant.parse("2026-11-30T22:59:59Z"));
    desk.cancel(later).expect(409);
    clock.set(Instant.parse("2026-11-30T23:00:00Z"));
    desk.cancel(later).expect(201);
  }

  @Test
  void a_refusal_is_written_down_with_its_first_reason() {
    Policies.of(salon).company("{\"hours_before\":24,\"max_cancellations_per_month\":0}");
    long appointment = salon.appointment(inHours(2));
    Reply refused = desk.cancel(appointment).expect(409);
    assertThat(refused.text("code")).isEqualTo("deadline_passed");
    assertThat(refused.text("detail")).isEqualTo(refused.text("decision.reasons[0].message"));
    assertThat(
            Rows.texts(
                "SELECT code, fee FROM denied_modifications WHERE appointment_id = ?", appointment))
        .containsExactly("deadline_passed|15.00");
  }

  @Test
  void a_policy_may_ask_for_a_reason() {
    Policies.of(salon).company("{\"reason_required\":true}");
    long appointment = salon.appointment(inHours(30));
    assertThat(desk.ask(appointment).flag("reason_required")).isTrue();
    Reply refused = desk.cancel(appointment, ",\"reason\":\" \"").expect(422);
    assertThat(refused.<String>list("errors.pointer")).containsExactly("/reason");
    assertThat(desk.cancel(appointment, ",\"reason\":\"Ill\"").expect(201).text("reason"))
        .isEqualTo("Ill");
  }

  @Test
  void a_customer_may_cancel_only_their_own() {
    long appointment = salon.appointment(inHours(30));
    Reply refused = cancelAs(salon.customer(), appointment).expect(422);
    assertThat(refused.<String>list("errors.pointer")).containsExactly("/modified_by/id");
    Reply recorded = cancelAs(salon.customerId(), appointment).expect(201);
    assertThat(recorded.text("modified_by.type")).isEqualTo("customer");
  }

  @Test
  void unknown_appointment_is_not_found() {
    Reply unknown = desk.cancel(DirectoryFixture.unusedId()).expect(404);
    Reply foreign = desk.cancel(SuiteOfTests.salon().appointment(inHours(30))).expect(404);
    assertThat(foreign.body()).isEqualTo(unknown.body());
  }

  @Test
  void what_is_wrong_with_the_request_is_named() {
    Client agent = desk.client();
    Reply empty = agent.post("/modifications", "{}").expect(422);
    assertThat(empty.<String>list("errors.pointer"))
        .containsExactlyInAnyOrder("/action", "/appointment_id", "/modified_by");
    Reply actor =
        agent
            .post(
                "/modifications",
                """
                {"action":"cancel","appointment_id":1,"modified_by":{"type":"robot","id":"a b"}}
                """)
            .expect(422);
    assertThat(actor.<String>list("errors.pointer")).contains("/modified_by/type");
  }

  private Reply cancelAs(long customer, long appointment) {
    return desk.client()
        .post(
            "/modifications",
            """
            {"action":"cancel","appointment_id":%d,"modified_by":{"type":"customer","id":"%d"}}
            """
                .formatted(appointment, customer));
  }

  private static Instant inHours(long hours) {
    return START.plus(Duration.ofHours(hours));
  }
}
