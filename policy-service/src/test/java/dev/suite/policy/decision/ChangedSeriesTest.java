package dev.suite.policy.decision;

import static dev.suite.policy.decision.Given.NOW;
import static dev.suite.policy.decision.Given.cancellation;
import static dev.suite.policy.decision.Given.euros;
import static dev.suite.policy.decision.Given.reschedule;
import static dev.suite.policy.decision.reason.ReasonCode.DEADLINE_PASSED;
import static dev.suite.policy.decision.reason.ReasonCode.OUTSIDE_HORIZON;
import static dev.suite.policy.decision.reason.ReasonCode.POLICY_SATISFIED;
import static dev.suite.policy.decision.reason.ReasonCode.QUOTA_EXCEEDED;
import static dev.suite.policy.decision.reason.ReasonCode.RESCHEDULE_LIMIT_REACHED;
import static dev.suite.policy.decision.reason.ReasonCode.SKIP_LIMIT_REACHED;
import static dev.suite.policy.resolution.config.SeriesScope.FOLLOWING;
import static dev.suite.policy.resolution.config.SeriesScope.SERIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.decision.fee.FeeStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How several appointments of a series are changed at once. */
class ChangedSeriesTest {
  @Test
  void every_appointment_that_is_meant_counts_for_quota_and_skips() {
    Given three = cancellation("PT72H").with("PT100H", "PT200H");
    three.under("max_cancellations_per_month", 3).inSeriesUnder(FOLLOWING);
    assertThat(three.decided().reasons()).containsExactly(POLICY_SATISFIED);
    assertThat(three.used(1).decided().reasons()).containsExactly(QUOTA_EXCEEDED);
    three.used(0).inSeriesUnder(FOLLOWING, "max_skips_per_month", 3);
    assertThat(three.decided().reasons()).containsExactly(POLICY_SATISFIED);
    assertThat(three.skipped(NOW).decided().reasons()).containsExactly(SKIP_LIMIT_REACHED);
  }

  @Test
  void the_earliest_that_is_meant_must_keep_the_notice() {
    Decision decision =
        cancellation("PT72H")
            .with("PT20H")
            .under("hours_before", 24)
            .inSeriesUnder(SERIES)
            .decided();
    assertThat(decision.reasons()).containsExactly(DEADLINE_PASSED);
    assertThat(decision.deadline().actualHours()).isEqualByComparingTo("20");
  }

  @Test
  void the_fees_of_all_add_up_and_change_with_each() {
    Decision decision =
        cancellation("PT60H")
            .with("PT30H")
            .under("past_deadline", "charge")
            .inSeriesUnder(SERIES)
            .decided();
    assertThat(decision.fee()).contains(euros("10.00"));
    assertThat(decision.changes())
        .extracting(change -> change.fee().orElseThrow())
        .containsExactly(euros("0.00"), euros("10.00"));
    assertThat(decision.feeSchedule())
        .containsExactly(step("PT6H", "10.00"), step("PT12H", "15.00"), step("PT30H", "25.00"));
  }

  @Test
  void one_unknown_price_leaves_the_sum_unknown() {
    Decision decision =
        cancellation("PT60H")
            .with("PT30H")
            .under("fee_tiers", List.of(Map.of("min_hours", 0, "percent", 50)))
            .withoutPrice()
            .inSeriesUnder(SERIES)
            .decided();
    assertThat(decision.fee()).isEmpty();
  }

  @Test
  void all_move_by_the_same_days_and_hours_on_the_wall_across_a_change_of_the_clocks() {
    Instant friday = Instant.parse("2026-03-20T09:00:00Z");
    Decision decision =
        reschedule("PT0S")
            .askedAt(friday)
            .with(Duration.between(NOW, Instant.parse("2026-04-03T08:00:00Z")).toString())
            .inSeriesUnder(FOLLOWING)
            .movedTo(Instant.parse("2026-03-21T10:30:00Z"))
            .decided();
    assertThat(decision.changes())
        .extracting(change -> change.newStartsAt().orElseThrow())
        .containsExactly(
            Instant.parse("2026-03-21T10:30:00Z"), Instant.parse("2026-04-04T09:30:00Z"));
  }

  @Test
  void every_new_start_must_lie_within_the_horizon_and_none_in_the_past() {
    Given series = reschedule("P10D").with("P20D").under("horizon_days", 20);
    series.inSeriesUnder(FOLLOWING);
    assertThat(series.movedTo(NOW.plus(Duration.ofDays(10))).decided().reasons())
        .containsExactly(POLICY_SATISFIED);
    assertThat(series.movedTo(NOW.plus(Duration.ofDays(11))).decided().reasons())
        .containsExactly(OUTSIDE_HORIZON);
    assertThat(
            reschedule("P10D")
                .with("P1D")
                .inSeriesUnder(SERIES)
                .movedTo(NOW.plus(Duration.ofDays(8)))
                .decided()
                .reasons())
        .containsExactly(OUTSIDE_HORIZON);
  }

  @Test
  void one_that_has_been_moved_too_often_keeps_the_others() {
    assertThat(
            reschedule("P10D")
                .with("P20D")
                .under("max_reschedules_per_appointment", 1)
                .movedBefore(1)
                .inSeriesUnder(SERIES)
                .decided()
                .reasons())
        .containsExactly(RESCHEDULE_LIMIT_REACHED);
  }

  private static FeeStep step(String fromNow, String fee) {
    return new FeeStep(NOW.plus(Duration.parse(fromNow)), Optional.of(euros(fee)));
  }
}
