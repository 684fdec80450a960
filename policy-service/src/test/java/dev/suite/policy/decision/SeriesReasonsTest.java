package dev.suite.policy.decision;

import static dev.suite.policy.decision.Given.NOW;
import static dev.suite.policy.decision.Given.cancellation;
import static dev.suite.policy.decision.Given.euros;
import static dev.suite.policy.decision.Given.reschedule;
import static dev.suite.policy.decision.reason.ReasonCode.DEADLINE_PASSED;
import static dev.suite.policy.decision.reason.ReasonCode.LATE_FEE_APPLIES;
import static dev.suite.policy.decision.reason.ReasonCode.NO_POLICY;
import static dev.suite.policy.decision.reason.ReasonCode.POLICY_SATISFIED;
import static dev.suite.policy.decision.reason.ReasonCode.SCOPE_NOT_ALLOWED;
import static dev.suite.policy.decision.reason.ReasonCode.SKIP_LIMIT_REACHED;
import static dev.suite.policy.resolution.config.SeriesScope.FOLLOWING;
import static dev.suite.policy.resolution.config.SeriesScope.OCCURRENCE;
import static dev.suite.policy.resolution.config.SeriesScope.SERIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.decision.fee.FeeStep;
import dev.suite.policy.decision.notice.Deadline;
import dev.suite.policy.resolution.config.SeriesScope;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the policy for series adds to the rules of a change. */
class SeriesReasonsTest {

  @ParameterizedTest
  @EnumSource
  void a_scope_the_policy_does_not_name_is_refused(SeriesScope scope) {
    List<String> others =
        List.of(SeriesScope.values()).stream()
            .filter(other -> other != scope)
            .map(SeriesScope::code)
            .toList();
    assertThat(
            cancellation("PT72H")
                .inSeriesUnder(scope, "allowed_scopes", others)
                .decided()
                .reasons())
        .containsExactly(SCOPE_NOT_ALLOWED);
    assertThat(
            reschedule("PT72H")
                .inSeriesUnder(scope, "allowed_scopes", List.of(scope.code()))
                .decided()
                .reasons())
        .containsExactly(NO_POLICY);
  }

  @Test
  void an_appointment_of_no_series_has_nothing_that_follows() {
    assertThat(cancellation("PT72H").ofNoSeries(FOLLOWING).decided().reasons())
        .containsExactly(SCOPE_NOT_ALLOWED);
    assertThat(cancellation("PT72H").ofNoSeries(SERIES).decided().reasons())
        .containsExactly(SCOPE_NOT_ALLOWED);
    assertThat(cancellation("PT72H").ofNoSeries(OCCURRENCE).decided().reasons())
        .containsExactly(NO_POLICY);
  }

  @Test
  void the_stricter_notice_of_both_policies_counts() {
    Given both = cancellation("PT30H").under("hours_before", 24);
    Decision refused = both.inSeriesUnder(OCCURRENCE, "hours_before", 48).decided();
    assertThat(refused.reasons()).containsExactly(DEADLINE_PASSED);
    assertThat(refused.deadline())
        .isEqualTo(
            new Deadline(
                new BigDecimal("48"), new BigDecimal("30.00"), NOW.minus(Duration.ofHours(18))));
    assertThat(refused.feeSchedule()).isEmpty();
    Decision allowed = both.inSeriesUnder(OCCURRENCE, "hours_before", 12).decided();
    assertThat(allowed.reasons()).containsExactly(POLICY_SATISFIED);
    assertThat(allowed.deadline().requiredHours()).isEqualByComparingTo("24");
  }

  @Test
  void past_the_notice_of_the_series_nothing_is_charged_but_refused() {
    Given charging =
        cancellation("PT6H").under("hours_before", 24, "past_deadline", "charge", "fee", "1.00");
    assertThat(charging.inSeriesUnder(OCCURRENCE, "hours_before", 6).decided().reasons())
        .containsExactly(LATE_FEE_APPLIES);
    assertThat(charging.inSeriesUnder(OCCURRENCE, "hours_before", 6.01).decided().reasons())
        .containsExactly(DEADLINE_PASSED);
    Decision late = charging.inSeriesUnder(OCCURRENCE, "hours_before", 2).decided();
    assertThat(late.feeSchedule())
        .containsExactly(new FeeStep(NOW.plus(Duration.ofHours(4)), Optional.of(euros("1.00"))));
  }

  @Test
  void a_series_in_the_past_is_only_that_where_nobody_asks_for_notice() {
    assertThat(cancellation("PT-1S").inSeriesUnder(OCCURRENCE).decided().reasons())
        .extracting(Enum::name)
        .containsExactly("APPOINTMENT_IN_PAST");
  }

  @Test
  void skips_are_cancelled_occurrences_of_the_companys_month() {
    Instant firstOfMonth = Instant.parse("2026-10-31T23:00:00Z");
    Given once = cancellation("PT72H").inSeriesUnder(OCCURRENCE, "max_skips_per_month", 1);
    assertThat(once.skipped(firstOfMonth.minusNanos(1)).decided().reasons())
        .containsExactly(NO_POLICY);
    Decision used = once.skipped(firstOfMonth).decided();
    assertThat(used.reasons()).containsExactly(SKIP_LIMIT_REACHED);
    assertThat(used.skips()).hasValueSatisfying(skips -> assertThat(skips.used()).isEqualTo(1));
  }

  @Test
  void without_a_limit_no_skips_are_compared() {
    assertThat(cancellation("PT72H").inSeriesUnder(OCCURRENCE).skipped(NOW).decided().skips())
        .isEmpty();
  }

  @Test
  void a_move_skips_nothing() {
    assertThat(
            reschedule("PT72H")
                .inSeriesUnder(OCCURRENCE, "max_skips_per_month", 0)
                .decided()
                .reasons())
        .containsExactly(NO_POLICY);
  }
}
