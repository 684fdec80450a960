package dev.suite.policy.decision;

import static dev.suite.policy.decision.Given.cancellation;
import static dev.suite.policy.decision.Given.euros;
import static dev.suite.policy.decision.reason.ReasonCode.APPOINTMENT_IN_PAST;
import static dev.suite.policy.decision.reason.ReasonCode.APPOINTMENT_NOT_MODIFIABLE;
import static dev.suite.policy.decision.reason.ReasonCode.DEADLINE_PASSED;
import static dev.suite.policy.decision.reason.ReasonCode.LATE_FEE_APPLIES;
import static dev.suite.policy.decision.reason.ReasonCode.NO_POLICY;
import static dev.suite.policy.decision.reason.ReasonCode.POLICY_SATISFIED;
import static dev.suite.policy.decision.reason.ReasonCode.PRICE_UNKNOWN;
import static dev.suite.policy.decision.reason.ReasonCode.QUOTA_EXCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.decision.reason.ReasonCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a cancellation is allowed, and every reason why not. */
class CancellationReasonsTest {

  private static final List<Object> HALF = List.of(Map.of("min_hours", 0, "percent", 50));

  @ParameterizedTest
  @CsvSource({"24, PT24H", "24, PT24H0.000001S", "48, PT48H", "0, PT0S", "0.01, PT36S"})
  void allows_cancellation_within_deadline(BigDecimal hoursBefore, String notice) {
    Decision decision = cancellation(notice).under("hours_before", hoursBefore).decided();
    assertReasons(decision, POLICY_SATISFIED);
    assertThat(decision.allowed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"24, PT23H59M59.999999S", "48, PT47H59M59.999999S", "0.01, PT35.999999S"})
  void denies_cancellation_outside_deadline(BigDecimal hoursBefore, String notice) {
    Decision decision = cancellation(notice).under("hours_before", hoursBefore).decided();
    assertReasons(decision, DEADLINE_PASSED);
    assertThat(decision.allowed()).isFalse();
  }

  @Test
  void handles_appointments_without_policy_gracefully() {
    Decision decision = cancellation("PT1H").decided();
    assertReasons(decision, NO_POLICY);
    assertThat(decision.allowed()).isTrue();
    assertThat(decision.withinPolicy()).isTrue();
    assertThat(decision.fee()).contains(euros("0.00"));
    assertThat(decision.reasonRequired()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETED", "CANCELLED", "NO_SHOW", "UNKNOWN"})
  void only_scheduled_and_confirmed_appointments_are_modifiable(AppointmentStatus status) {
    assertReasons(cancellation("PT72H").with(status).decided(), APPOINTMENT_NOT_MODIFIABLE);
  }

  @ParameterizedTest
  @EnumSource(names = {"SCHEDULED", "CONFIRMED"})
  void scheduled_and_confirmed_appointments_are_modifiable(AppointmentStatus status) {
    assertReasons(cancellation("PT72H").with(status).decided(), NO_POLICY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SCHEDULED", "no-show", "unknown", "rescheduled"})
  void a_status_nobody_knows_is_unknown(String code) {
    assertThat(AppointmentStatus.of(code)).isEqualTo(AppointmentStatus.UNKNOWN);
    assertThat(AppointmentStatus.of("no_show")).isEqualTo(AppointmentStatus.NO_SHOW);
  }

  @Test
  void an_appointment_in_the_past_is_never_modifiable() {
    assertReasons(cancellation("PT-0.000001S").decided(), APPOINTMENT_IN_PAST);
    assertReasons(
        cancellation("PT-1S").under("hours_before", 2, "past_deadline", "charge").decided(),
        APPOINTMENT_IN_PAST);
    assertReasons(cancellation("PT0S").decided(), NO_POLICY);
  }

  @Test
  void denies_cancellation_when_quota_exceeded() {
    Given twoAMonth = cancellation("PT72H").under("max_cancellations_per_month", 2);
    assertReasons(twoAMonth.used(1).decided(), POLICY_SATISFIED);
    assertReasons(twoAMonth.used(2).decided(), QUOTA_EXCEEDED);
    assertReasons(twoAMonth.used(3).decided(), QUOTA_EXCEEDED);
  }

  @Test
  void a_quota_of_zero_allows_none() {
    assertReasons(
        cancellation("PT72H").under("max_cancellations_per_month", 0).decided(), QUOTA_EXCEEDED);
  }

  @Test
  void very_large_quotas_are_exact() {
    Given largest = cancellation("PT72H").under("max_cancellations_per_month", 2_147_483_647);
    assertReasons(largest.used(2_147_483_646L).decided(), POLICY_SATISFIED);
    assertReasons(largest.used(2_147_483_647L).decided(), QUOTA_EXCEEDED);
    assertReasons(largest.used(9_000_000_000_000_000_000L).decided(), QUOTA_EXCEEDED);
  }

  @Test
  void a_percent_of_an_unknown_price_is_not_allowed() {
    Decision decision = cancellation("PT72H").under("fee_tiers", HALF).withoutPrice().decided();
    assertReasons(decision, PRICE_UNKNOWN);
    assertThat(decision.fee()).isEmpty();
  }

  @Test
  void an_amount_needs_no_price() {
    assertReasons(
        cancellation("PT72H").under("fee", "5.00").withoutPrice().decided(), POLICY_SATISFIED);
  }

  @Test
  void after_the_deadline_a_charging_policy_allows_at_the_fee() {
    Decision decision =
        cancellation("PT3H").under("hours_before", 24, "past_deadline", "charge").decided();
    assertReasons(decision, LATE_FEE_APPLIES);
    assertThat(decision.allowed()).isTrue();
    assertThat(decision.withinPolicy()).isTrue();
    assertThat(decision.fee()).contains(euros("15.00"));
  }

  @Test
  void all_reasons_are_told_in_their_order() {
    Decision decision =
        cancellation("PT-1H")
            .with(AppointmentStatus.CANCELLED)
            .under("hours_before", 24, "max_cancellations_per_month", 1, "fee_tiers", HALF)
            .withoutPrice()
            .used(1)
            .decided();
    assertReasons(
        decision,
        APPOINTMENT_NOT_MODIFIABLE,
        APPOINTMENT_IN_PAST,
        DEADLINE_PASSED,
        QUOTA_EXCEEDED,
        PRICE_UNKNOWN);
    assertThat(decision.firstReason().code()).isEqualTo("appointment_not_modifiable");
    assertThat(decision.allowed()).isFalse();
    assertThat(decision.withinPolicy()).isFalse();
  }

  @Test
  void the_policy_says_whether_a_reason_is_needed() {
    assertThat(cancellation("PT72H").under("reason_required", true).decided().reasonRequired())
        .isTrue();
  }

  private static void assertReasons(Decision decision, ReasonCode... reasons) {
    assertThat(decision.reasons()).containsExactly(reasons);
  }
}
