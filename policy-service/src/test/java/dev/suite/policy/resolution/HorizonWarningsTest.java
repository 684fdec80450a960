package dev.suite.policy.resolution;

import static dev.suite.policy.resolution.Given.COMPANY;
import static dev.suite.policy.resolution.Given.draftOf;
import static dev.suite.policy.resolution.Given.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.draft.DraftVerdict;
import dev.suite.policy.resolution.draft.PolicyWarning;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no change or series can reach is saved with a warning. */
class HorizonWarningsTest {

  @Test
  void a_deadline_longer_than_the_horizon_lets_nothing_placed_within_it_be_changed() {
    for (PolicyType type : List.of(PolicyType.RESCHEDULE, PolicyType.RECURRING)) {
      assertThat(pointers(type, "hours_before", 24.01, "horizon_days", 1))
          .containsExactly("/config/hours_before");
      assertThat(pointers(type, "hours_before", 24, "horizon_days", 1)).isEmpty();
      assertThat(pointers(type, "hours_before", 8760)).isEmpty();
    }
  }

  @Test
  void occurrences_that_do_not_fit_into_the_horizon_are_never_reached() {
    PolicyType series = PolicyType.RECURRING;
    assertThat(warnings(series, "max_occurrences", 5, "min_interval_days", 7, "horizon_days", 21))
        .containsExactly(
            new PolicyWarning(
                "/config/max_occurrences",
                "never reached: 4 fit into horizon_days, min_interval_days apart"));
    assertThat(pointers(series, "max_occurrences", 4, "min_interval_days", 7, "horizon_days", 21))
        .isEmpty();
    assertThat(pointers(series, "max_occurrences", 5, "horizon_days", 1)).isEmpty();
    assertThat(pointers(series, "max_occurrences", 5, "min_interval_days", 7)).isEmpty();
    assertThat(pointers(series, "min_interval_days", 7, "horizon_days", 21)).isEmpty();
  }

  @Test
  void a_series_without_a_skip_is_told() {
    assertThat(pointers(PolicyType.RECURRING, "max_skips_per_month", 0))
        .containsExactly("/config/max_skips_per_month");
    assertThat(pointers(PolicyType.RECURRING, "max_skips_per_month", 1)).isEmpty();
  }

  @Test
  void a_policy_outside_of_the_bounds_it_sets_is_told() {
    Object bounds = object("hours_before", object("min", 12, "max", 48));
    PolicyType type = PolicyType.CANCELLATION;
    assertThat(pointers(type, "hours_before", 49, "bounds", bounds))
        .containsExactly("/config/bounds/hours_before");
    assertThat(pointers(type, "hours_before", 48, "bounds", bounds)).isEmpty();
    assertThat(pointers(type, "bounds", bounds)).isEmpty();
  }

  private static List<String> pointers(PolicyType type, Object... config) {
    return warnings(type, config).stream().map(PolicyWarning::pointer).toList();
  }

  private static List<PolicyWarning> warnings(PolicyType type, Object... config) {
    DraftVerdict verdict = draftOf(type, COMPANY, config).check(Chain.of(COMPANY), List.of(), 2);
    assertThat(verdict).isInstanceOf(DraftVerdict.Accepted.class);
    return ((DraftVerdict.Accepted) verdict).warnings();
  }
}
