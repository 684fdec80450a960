package dev.suite.policy.decision;

import static dev.suite.policy.decision.Given.NOW;
import static dev.suite.policy.decision.Given.euros;
import static dev.suite.policy.decision.Given.reschedule;
import static dev.suite.policy.decision.reason.ReasonCode.APPOINTMENT_IN_PAST;
import static dev.suite.policy.decision.reason.ReasonCode.APPOINTMENT_NOT_MODIFIABLE;
import static dev.suite.policy.decision.reason.ReasonCode.DEADLINE_PASSED;
import static dev.suite.policy.decision.reason.ReasonCode.LATE_FEE_APPLIES;
import static dev.suite.policy.decision.reason.ReasonCode.NO_POLICY;
import static dev.suite.policy.decision.reason.ReasonCode.OUTSIDE_HORIZON;
import static dev.suite.policy.decision.reason.ReasonCode.POLICY_SATISFIED;
import static dev.suite.policy.decision.reason.ReasonCode.PRICE_UNKNOWN;
import static dev.suite.policy.decision.reason.ReasonCode.QUOTA_EXCEEDED;
import static dev.suite.policy.decision.reason.ReasonCode.RESCHEDULE_LIMIT_REACHED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.decision.notice.AllowedWindow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an appointment may be moved, where to, and every reason why not. */
class RescheduleReasonsTest {

  private static final Duration MONTH = Duration.ofDays(30);
  private static final List<Object> HALF = List.of(Map.of("min_hours", 0, "percent", 50));

  @Test
  void allows_reschedule_within_limits() {
    Decision decision =
        reschedule("PT30H")
            .under("hours_before", 24, "max_reschedules_per_appointment", 2, "horizon_days", 30)
            .movedBefore(1)
            .movedTo(NOW.plus(MONTH))
            .decided();
    assertThat(decision.reasons()).containsExactly(POLICY_SATISFIED);
    assertThat(decision.facts().action()).isEqualTo(Action.RESCHEDULE);
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "2, 3", "0, 0"})
  void denies_reschedule_when_max_reached(int most, long before) {
    Decision decision =
        reschedule("PT30H")
            .under("max_reschedules_per_appointment", most)
            .movedBefore(before)
            .decided();
    assertThat(decision.reasons()).containsExactly(RESCHEDULE_LIMIT_REACHED);
    assertThat(decision.allowed()).isFalse();
  }

  @Test
  void without_a_limit_it_may_be_moved_ever_so_often() {
    assertThat(reschedule("PT30H").under().movedBefore(1_000_000).decided().reasons())
        .containsExactly(POLICY_SATISFIED);
    assertThat(reschedule("PT30H").movedBefore(1_000_000).decided().reasons())
        .containsExactly(NO_POLICY);
  }

  @Test
  void a_new_start_beyond_the_horizon_is_refused_and_exactly_at_it_allowed() {
    Given month = reschedule("PT30H").under("horizon_days", 30);
    assertThat(month.movedTo(NOW.plus(MONTH)).decided().reasons())
        .containsExactly(POLICY_SATISFIED);
    assertThat(month.movedTo(NOW.plus(MONTH).plusNanos(1)).decided().reasons())
        .containsExactly(OUTSIDE_HORIZON);
  }

  @Test
  void the_window_of_new_starts_reaches_from_now_to_the_horizon() {
    assertThat(reschedule("PT30H").under("horizon_days", 30).decided().allowedWindow())
        .contains(new AllowedWindow(NOW, Optional.of(NOW.plus(MONTH))));
    assertThat(reschedule("PT30H").under().decided().allowedWindow())
        .contains(new AllowedWindow(NOW, Optional.empty()));
    assertThat(Given.cancellation("PT30H").under().decided().allowedWindow()).isEmpty();
  }

  @Test
  void it_is_free_unless_said_otherwise() {
    assertThat(reschedule("PT1H").under().decided().fee()).contains(euros("0.00"));
    assertThat(reschedule("PT1H").under("fee", "5.00").decided().fee()).contains(euros("5.00"));
    assertThat(reschedule("PT1H").under("fee_tiers", HALF).decided().fee())
        .contains(euros("40.00"));
  }

  @Test
  void its_quota_is_its_own() {
    Given monthly = reschedule("PT30H").under("max_reschedules_per_month", 2);
    assertThat(monthly.used(1).decided().reasons()).containsExactly(POLICY_SATISFIED);
    assertThat(monthly.used(2).decided().reasons()).containsExactly(QUOTA_EXCEEDED);
  }

  @Test
  void after_the_deadline_it_is_refused_or_charged() {
    assertThat(reschedule("PT3H").under("hours_before", 24).decided().reasons())
        .containsExactly(DEADLINE_PASSED);
    assertThat(
            reschedule("PT3H")
                .under("hours_before", 24, "past_deadline", "charge", "fee", "1.00")
                .decided()
                .reasons())
        .containsExactly(LATE_FEE_APPLIES);
  }

  @Test
  void all_reasons_are_told_in_their_order() {
    Decision decision =
        reschedule("PT-1H")
            .with(AppointmentStatus.NO_SHOW)
            .under(
                "hours_before",
                24,
                "max_reschedules_per_month",
                1,
                "max_reschedules_per_appointment",
                1,
                "horizon_days",
                1,
                "fee_tiers",
                HALF)
            .withoutPrice()
            .used(1)
            .movedBefore(1)
            .movedTo(NOW.plus(MONTH))
            .decided();
    assertThat(decision.reasons())
        .containsExactly(
            APPOINTMENT_NOT_MODIFIABLE,
            APPOINTMENT_IN_PAST,
            DEADLINE_PASSED,
            QUOTA_EXCEEDED,
            RESCHEDULE_LIMIT_REACHED,
            OUTSIDE_HORIZON,
            PRICE_UNKNOWN);
  }
}
