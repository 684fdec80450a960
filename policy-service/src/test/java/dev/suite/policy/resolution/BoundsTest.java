package dev.suite.policy.resolution;

import static dev.suite.policy.resolution.Given.ALL_LEVELS;
import static dev.suite.policy.resolution.Given.BRANCH;
import static dev.suite.policy.resolution.Given.COMPANY;
import static dev.suite.policy.resolution.Given.STAFF;
import static dev.suite.policy.resolution.Given.object;
import static dev.suite.policy.resolution.Given.override;
import static dev.suite.policy.resolution.Given.policy;
import static dev.suite.policy.resolution.TraceOutcome.APPLIED;
import static dev.suite.policy.resolution.TraceOutcome.LOCKED;
import static dev.suite.policy.resolution.TraceOutcome.NONE;
import static dev.suite.policy.resolution.TraceOutcome.OVERRIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.config.ChangeConfig;
import dev.suite.policy.resolution.config.QuotaRule;
import dev.suite.policy.resolution.config.fee.Charge;
import dev.suite.policy.resolution.config.fee.FeeTier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bounds of farther levels clamp when resolving, whenever they were set. */
class BoundsTest {

  @Test
  void a_bound_added_later_clamps() {
    Resolution resolution =
        resolve(
            bounded("hours_before", object("min", 12, "max", 48)),
            policy(2, BRANCH, "hours_before", 2));
    assertHours(resolution, "12");
    assertOutcomes(resolution, NONE, NONE, APPLIED, LOCKED);
    assertHours(
        resolve(
            bounded("hours_before", object("min", 12, "max", 48)),
            policy(2, BRANCH, "hours_before", 72)),
        "48");
  }

  @Test
  void bounds_are_inclusive() {
    Resolution resolution =
        resolve(
            bounded("hours_before", object("min", 12, "max", 48)),
            policy(2, BRANCH, "hours_before", 48));
    assertHours(resolution, "48");
    assertOutcomes(resolution, NONE, NONE, APPLIED, OVERRIDDEN);
  }

  @Test
  void a_bound_clamps_a_default_too() {
    assertHours(resolve(bounded("hours_before", object("min", 12)), policy(2, BRANCH)), "12");
  }

  @Test
  void the_farther_bound_wins_over_the_nearer_one() {
    Resolution resolution =
        resolve(
            bounded("hours_before", object("max", 10)),
            policy(2, BRANCH, "bounds", object("hours_before", object("min", 20))),
            policy(4, STAFF, "hours_before", 30));
    assertHours(resolution, "10");
  }

  @Test
  void unlimited_is_above_every_bound() {
    StoredPolicy company = bounded("max_cancellations_per_month", object("min", 1, "max", 5));
    assertCount(resolve(company, policy(2, BRANCH)), 5);
    assertCount(resolve(company, policy(2, BRANCH, "max_cancellations_per_month", null)), 5);
    assertCount(resolve(company, policy(2, BRANCH, "max_cancellations_per_month", 9)), 5);
    assertCount(resolve(company, policy(2, BRANCH, "max_cancellations_per_month", 0)), 1);
  }

  @Test
  void without_a_greatest_value_unlimited_stays_unlimited() {
    Resolution resolution =
        resolve(
            bounded("max_cancellations_per_month", object("min", 1)),
            policy(2, BRANCH, "hours_before", 3));
    assertThat(rules(resolution).quota()).isEqualTo(QuotaRule.UNLIMITED);
    assertOutcomes(resolution, NONE, NONE, APPLIED, OVERRIDDEN);
  }

  @Test
  void a_quota_cannot_evade_the_bound_of_the_months_maximum() {
    Resolution resolution =
        resolve(
            bounded("max_cancellations_per_month", object("max", 5)),
            policy(2, BRANCH, "quota", object("limit", 9, "window", "rolling_days", "days", 1)));
    assertThat(resolution.config()).doesNotContainKey("quota");
    assertCount(resolution, 5);
  }

  @Test
  void bounds_of_a_fee_hold_for_flat_fees_and_tiers() {
    StoredPolicy company = bounded("fee", object("min", "2.00", "max", "8.00"));
    assertThat(resolve(company, policy(2, BRANCH, "fee", "1.00")).config())
        .isEqualTo(object("fee", "2.00"));
    assertThat(
            rules(
                    resolve(
                        company,
                        policy(
                            2,
                            BRANCH,
                            "fee_tiers",
                            List.of(
                                object("min_hours", 0, "percent", 50),
                                object("min_hours", 24, "fee", "5.00"),
                                object("min_hours", 48, "fee", "0.00")))))
                .fees())
        .containsExactly(tier("0", "8.00"), tier("24", "5.00"), tier("48", "2.00"));
  }

  @Test
  void bounds_of_a_fee_hold_for_the_default_tiers() {
    assertThat(rules(resolve(bounded("fee", object("max", "12.00")), policy(2, BRANCH))).fees())
        .containsExactly(tier("0", "12.00"), tier("24", "10.00"), tier("48", "0.00"));
  }

  @Test
  void a_percent_without_a_greatest_fee_gives_way_to_the_least() {
    Resolution resolution =
        resolve(
            bounded("fee", object("min", "3.00")),
            policy(2, BRANCH, "fee_tiers", List.of(object("min_hours", 0, "percent", 50))));
    assertThat(rules(resolution).fees()).containsExactly(tier("0", "3.00"));
  }

  @Test
  void a_bound_that_an_override_takes_away_binds_nobody() {
    StoredPolicy company = policy(1, COMPANY);
    StoredPolicy branch =
        override(
            2,
            BRANCH,
            1,
            "bounds",
            object("fee", null, "max_cancellations_per_month", object("max", null)));
    Map<String, Object> quota = object("limit", 2, "window", "rolling_days", "days", 7);
    List<?> tiers = List.of(object("min_hours", 0, "percent", 50));
    Resolution resolution =
        resolve(company, branch, policy(4, STAFF, "fee_tiers", tiers, "quota", quota));
    assertThat(resolution.config()).isEqualTo(object("fee_tiers", tiers, "quota", quota));
    assertOutcomes(resolution, APPLIED, NONE, OVERRIDDEN, OVERRIDDEN);
  }

  @Test
  void fees_within_bounds_are_left_alone() {
    Resolution resolution =
        resolve(bounded("fee", object("max", "15.00")), policy(2, BRANCH, "hours_before", 1));
    assertThat(resolution.config()).isEqualTo(object("hours_before", 1));
  }

  private static StoredPolicy bounded(String field, Map<String, Object> range) {
    return policy(1, COMPANY, "bounds", object(field, range));
  }

  private static ChangeConfig rules(Resolution resolution) {
    return resolution.cancellation().orElseThrow();
  }

  private static FeeTier tier(String hours, String fee) {
    return new FeeTier(new BigDecimal(hours), new Charge.Amount(new BigDecimal(fee)));
  }

  private static void assertHours(Resolution resolution, String hours) {
    assertThat(rules(resolution).hoursBefore()).isEqualByComparingTo(hours);
  }

  private static void assertCount(Resolution resolution, int limit) {
    assertThat(rules(resolution).quota().limit()).hasValue(limit);
  }

  private static Resolution resolve(StoredPolicy... live) {
    return PolicyResolution.resolve(ALL_LEVELS, List.of(live));
  }

  private static void assertOutcomes(Resolution resolution, TraceOutcome... outcomes) {
    assertThat(resolution.trace()).extracting(TraceEntry::outcome).containsExactly(outcomes);
  }
}
