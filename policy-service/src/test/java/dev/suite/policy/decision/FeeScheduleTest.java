package dev.suite.policy.decision;

import static dev.suite.policy.decision.Given.NOW;
import static dev.suite.policy.decision.Given.cancellation;
import static dev.suite.policy.decision.Given.euros;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.decision.fee.FeeStep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The fees from now to the last moment a cancellation is allowed. */
class FeeScheduleTest {

  @Test
  void each_change_is_one_step_up_to_the_start() {
    assertThat(cancellation("PT72H").under("past_deadline", "charge").decided().feeSchedule())
        .containsExactly(step("PT24H", "0.00"), step("PT48H", "10.00"), step("PT72H", "15.00"));
  }

  @Test
  void the_last_step_ends_with_the_deadline() {
    assertThat(cancellation("PT72H").under("hours_before", 30).decided().feeSchedule())
        .containsExactly(step("PT24H", "0.00"), step("PT42H", "10.00"));
  }

  @Test
  void a_deadline_on_a_boundary_adds_no_empty_step() {
    assertThat(cancellation("PT72H").under("hours_before", 48).decided().feeSchedule())
        .containsExactly(step("PT24H", "0.00"));
  }

  @Test
  void exactly_at_a_boundary_the_lower_fee_still_has_its_step() {
    assertThat(cancellation("PT48H").under("hours_before", 24).decided().feeSchedule())
        .containsExactly(step("PT0S", "0.00"), step("PT24H", "10.00"));
  }

  @Test
  void steps_that_cost_the_same_are_one() {
    Object tiers =
        List.of(
            Map.of("min_hours", 0, "fee", "5.00"),
            Map.of("min_hours", 12, "percent", 10),
            Map.of("min_hours", 24, "fee", "8.00"));
    assertThat(cancellation("PT30H").under("fee_tiers", tiers).decided().feeSchedule())
        .containsExactly(step("PT18H", "8.00"), step("PT30H", "5.00"));
  }

  @Test
  void after_the_last_moment_there_is_none() {
    assertThat(cancellation("PT23H").under("hours_before", 24).decided().feeSchedule()).isEmpty();
    assertThat(cancellation("PT-1S").decided().feeSchedule()).isEmpty();
  }

  @Test
  void a_step_of_an_unknown_price_has_no_fee() {
    Object tiers =
        List.of(Map.of("min_hours", 0, "percent", 50), Map.of("min_hours", 24, "fee", "0.00"));
    assertThat(
            cancellation("PT30H").under("fee_tiers", tiers).withoutPrice().decided().feeSchedule())
        .containsExactly(
            step("PT6H", "0.00"), new FeeStep(NOW.plus(Duration.ofHours(30)), Optional.empty()));
  }

  @Test
  void without_a_policy_it_is_free_until_the_start() {
    assertThat(cancellation("PT30H").decided().feeSchedule())
        .containsExactly(step("PT30H", "0.00"));
  }

  private static FeeStep step(String fromNow, String fee) {
    return new FeeStep(NOW.plus(Duration.parse(fromNow)), Optional.of(euros(fee)));
  }
}
