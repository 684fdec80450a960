package dev.suite.policy.decision.answer.adapter;

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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DecisionFlowTest extends AtTheStart {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk desk = Desk.of(salon);

  @Test
  void can_i_cancel_is_answered_in_one_call() {
    long policy =
        Policies.of(salon)
            .branch("{\"hours_before\":24,\"max_cancellations_per_month\":2}")
            .number("id");
    Reply decision = desk.ask(salon.appointment(inHours(30))).expect(200);
    assertThat(decision.flag("allowed")).isTrue();
    assertThat(decision.text("action")).isEqualTo("cancel");
    assertThat(Desk.reasons(decision)).containsExactly("policy_satisfied");
    assertThat(decision.value("fee")).isEqualTo(Map.of("amount", "10.00", "currency", "EUR"));
    assertThat(decision.instant("notice.deadline")).isEqualTo(inHours(6));
    assertThat(decision.value("quota.limit")).isEqualTo(2);
    assertThat(decision.number("quota.remaining")).isEqualTo(2);
    assertThat(decision.number("policy.policy_id")).isEqualTo(policy);
    assertThat(decision.<String>list("trace.outcome"))
        .containsExactly("none", "none", "applied", "none");
    assertThat(decision.instant("decided_at")).isEqualTo(START);
    assertThat(decision.instant("valid_until")).isEqualTo(START.plus(Duration.ofMinutes(15)));
    assertThat(decision.text("decision_id")).hasSizeLessThanOrEqualTo(512);
  }

  @Test
  void a_decision_changes_nothing() {
    long appointment = salon.appointment(inHours(30));
    desk.ask(appointment).expect(200);
    desk.ask(appointment).expect(200);
    assertThat(count("appointment_modifications")).isZero();
    assertThat(count("denied_modifications")).isZero();
  }

  @Test
  void handles_appointments_without_policy_gracefully() {
    Reply decision = desk.ask(salon.appointment(inHours(1))).expect(200);
    assertThat(decision.flag("allowed")).isTrue();
    assertThat(Desk.reasons(decision)).containsExactly("no_policy");
    assertThat(decision.text("fee.amount")).isEqualTo("0.00");
    assertThat(decision.value("policy")).isNull();
  }

  @Test
  void denial_says_why_in_the_callers_language() {
    Policies.of(salon).company("{\"hours_before\":24}");
    long appointment = salon.appointment(inHours(20));
    assertThat(message(desk.with("Accept-Language", "en"), appointment))
        .startsWith("The deadline was 24 h before the start (17 Nov 2026");
    assertThat(message(desk.with("Accept-Language", "de-AT, en;q=0.5"), appointment))
        .startsWith("Die Frist endete 24 Stunden vor Beginn (17.11.2026");
    assertThat(message(desk.with("Accept-Language", "fr"), appointment)).startsWith("The deadline");
  }

  @Test
  void the_deadline_is_kept_to_the_instant() {
    Policies.of(salon).company("{\"hours_before\":24}");
    long appointment = salon.appointment(inHours(24));
    assertThat(desk.ask(appointment).flag("allowed")).isTrue();
    clock.advance(Duration.ofNanos(1_000));
    Reply late = desk.ask(appointment);
    assertThat(late.flag("allowed")).isFalse();
    assertThat(Desk.reasons(late)).containsExactly("deadline_passed");
  }

  @Test
  void past_the_deadline_a_policy_may_charge_instead() {
    Policies.of(salon)
        .company("{\"hours_before\":24,\"past_deadline\":\"charge\",\"fee\":\"12.50\"}");
    Reply decision = desk.ask(salon.appointment(inHours(2)));
    assertThat(decision.flag("allowed")).isTrue();
    assertThat(Desk.reasons(decision)).containsExactly("late_fee_applies");
    assertThat(decision.text("fee.amount")).isEqualTo("12.50");
  }

  @Test
  void a_share_of_the_price_is_of_the_appointments_own_else_of_its_services() {
    Policies.of(salon).company("{\"fee_tiers\":[{\"min_hours\":0,\"percent\":12.5}]}");
    long own =
        salon.appointment(
            inHours(2), salon.customerId(), salon.serviceId(), new BigDecimal("99.99"));
    assertThat(desk.ask(own).text("fee.amount")).isEqualTo("12.50");
    assertThat(desk.ask(salon.appointment(inHours(2))).text("fee.amount")).isEqualTo("10.00");
    long unpriced = salon.service(salon.branchId(), null);
    Reply unknown =
        desk.ask(salon.appointment(inHours(2), salon.customerId(), unpriced, null)).expect(200);
    assertThat(Desk.reasons(unknown)).containsExactly("price_unknown");
    assertThat(unknown.value("decision_id")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"completed", "cancelled", "no_show"})
  void what_is_no_longer_planned_cannot_be_cancelled(String status) {
    long appointment = salon.appointment(inHours(30));
    Rows.update("UPDATE appointments SET status = ? WHERE id = ?", status, appointment);
    Reply decision = desk.ask(appointment).expect(200);
    assertThat(decision.flag("allowed")).isFalse();
    assertThat(Desk.reasons(decision)).containsExactly("appointment_not_modifiable");
  }

  @Test
  void all_reasons_are_told_in_their_order() {
    Policies.of(salon).company("{\"hours_before\":24,\"max_cancellations_per_month\":0}");
    Reply decision = desk.ask(salon.appointment(START.minusSeconds(1))).expect(200);
    assertThat(Desk.reasons(decision))
        .containsExactly("appointment_in_past", "deadline_passed", "quota_exceeded");
  }

  @Test
  void unknown_appointment_is_not_found() {
    Reply unknown = desk.ask(DirectoryFixture.unusedId()).expect(404);
    assertThat(unknown.text("code")).isEqualTo("not_found");
  }

  @Test
  void other_companys_appointment_is_not_found() {
    DirectoryFixture other = SuiteOfTests.salon();
    Reply foreign = desk.ask(other.appointment(inHours(30))).expect(404);
    Reply unknown = desk.ask(DirectoryFixture.unusedId()).expect(404);
    assertThat(foreign.body()).isEqualTo(unknown.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{}; /action",
        "{'action':'refund','appointment_id':1}; /action",
        "{'action':'cancel'}; /appointment_id",
        "{'action':'cancel','appointment_id':'x'}; /appointment_id",
        "{'action':'cancel','appointment_id':1,'new_starts_at':'2026-12-01T10:00:00Z'};"
            + " /new_starts_at",
        "{'action':'reschedule','appointment_id':1,'new_starts_at':'2026-11-17T11:59:59Z'};"
            + " /new_starts_at",
        "{'action':'reschedule','appointment_id':1,'new_starts_at':'+12026-11-17T11:59:59Z'};"
            + " /new_starts_at",
        "{'action':'reschedule','appointment_id':1,'scope':'all'}; /scope",
        "{'action':'cancel','appointment_id':1,'at':'+12026-11-17T11:59:59Z'}; /at",
        "{'action':'cancel','appointment_id':1,'starts_at':['2026-12-01T10:00:00Z']}; /starts_at",
        "{'action':'recur','appointment_id':1}; /appointment_id"
      })
  void what_is_wrong_with_the_request_is_named(String body, String pointer) {
    Reply refused =
        Client.of(salon, "reader").post("/decisions", body.replace('\'', '"')).expect(422);
    assertThat(refused.<String>list("errors.pointer")).contains(pointer);
  }

  private static Instant inHours(long hours) {
    return START.plus(Duration.ofHours(hours));
  }

  private static String message(Desk desk, long appointment) {
    return desk.ask(appointment).expect(200).text("reasons[0].message");
  }

  private long count(String table) {
    return Rows.number(
        "SELECT COUNT(*) FROM " + table + " WHERE company_id = ?", salon.companyId());
  }
}
