package dev.suite.policy.resolution;

import static dev.suite.policy.resolution.Given.ALL_LEVELS;
import static dev.suite.policy.resolution.Given.BRANCH;
import static dev.suite.policy.resolution.Given.COMPANY;
import static dev.suite.policy.resolution.Given.SERVICE;
import static dev.suite.policy.resolution.Given.STAFF;
import static dev.suite.policy.resolution.Given.object;
import static dev.suite.policy.resolution.Given.override;
import static dev.suite.policy.resolution.Given.policy;
import static dev.suite.policy.resolution.TraceOutcome.APPLIED;
import static dev.suite.policy.resolution.TraceOutcome.MERGED;
import static dev.suite.policy.resolution.TraceOutcome.NONE;
import static dev.suite.policy.resolution.TraceOutcome.OVERRIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An override is laid over the policy it names, field by field. */
class OverrideResolutionTest {

  private static final List<Object> TIERS = List.of(object("min_hours", 0, "fee", "9.00"));

  private final StoredPolicy company =
      policy(1, COMPANY, "hours_before", 12, "fee", "5.00", "reason_required", true);

  @Test
  void an_override_keeps_what_it_does_not_name() {
    Resolution resolution = resolve(company, override(2, BRANCH, 1, "hours_before", 24));
    assertThat(resolution.config())
        .isEqualTo(object("hours_before", 24, "fee", "5.00", "reason_required", true));
    assertOutcomes(resolution, NONE, NONE, APPLIED, MERGED);
  }

  @Test
  void null_takes_a_field_away() {
    Resolution resolution =
        resolve(company, override(2, BRANCH, 1, "fee", null, "fee_tiers", TIERS));
    assertThat(resolution.config())
        .isEqualTo(object("hours_before", 12, "reason_required", true, "fee_tiers", TIERS));
  }

  @Test
  void overrides_of_overrides_resolve_all_the_way() {
    Resolution resolution =
        resolve(
            company,
            override(2, BRANCH, 1, "hours_before", 24),
            override(4, STAFF, 2, "fee", "0.00"));
    assertThat(resolution.config())
        .isEqualTo(object("hours_before", 24, "fee", "0.00", "reason_required", true));
    assertOutcomes(resolution, APPLIED, NONE, MERGED, MERGED);
  }

  @Test
  void an_override_of_the_company_skips_the_branch() {
    Resolution resolution =
        resolve(
            company, policy(2, BRANCH, "hours_before", 99), override(4, STAFF, 1, "fee", "0.00"));
    assertThat(resolution.config())
        .isEqualTo(object("hours_before", 12, "fee", "0.00", "reason_required", true));
    assertOutcomes(resolution, APPLIED, NONE, OVERRIDDEN, MERGED);
  }

  @Test
  void the_nearest_live_ancestor_takes_a_deleted_ones_place() {
    Resolution resolution = resolve(company, override(4, STAFF, 2, "fee", "0.00"));
    assertThat(resolution.config())
        .isEqualTo(object("hours_before", 12, "fee", "0.00", "reason_required", true));
    assertOutcomes(resolution, APPLIED, NONE, NONE, MERGED);
  }

  @Test
  void a_service_is_no_ancestor_of_staff() {
    Resolution resolution =
        resolve(
            company, policy(3, SERVICE, "hours_before", 99), override(4, STAFF, 2, "fee", "0.00"));
    assertThat(resolution.config()).containsEntry("hours_before", 12);
    assertOutcomes(resolution, APPLIED, OVERRIDDEN, NONE, MERGED);
  }

  @Test
  void an_override_with_nothing_left_above_stands_alone() {
    Resolution resolution = resolve(override(4, STAFF, 2, "fee", "3.00", "hours_before", null));
    assertThat(resolution.config()).isEqualTo(object("fee", "3.00"));
    assertOutcomes(resolution, APPLIED, NONE, NONE, NONE);
  }

  @Test
  void circular_policy_reference_ends_at_the_company() {
    Resolution resolution =
        resolve(
            override(1, COMPANY, 4, "hours_before", 12),
            override(2, BRANCH, 4, "reason_required", true),
            override(4, STAFF, 2, "fee", "0.00"));
    assertThat(resolution.config())
        .isEqualTo(object("hours_before", 12, "reason_required", true, "fee", "0.00"));
    assertOutcomes(resolution, APPLIED, NONE, MERGED, MERGED);
  }

  @Test
  void a_policy_that_overrides_itself_stands_alone() {
    assertThat(resolve(override(1, COMPANY, 1, "fee", "1.00")).config())
        .isEqualTo(object("fee", "1.00"));
  }

  @Test
  void the_fee_an_override_names_displaces_what_its_parent_took_up_later() {
    StoredPolicy tiered = policy(1, COMPANY, "fee_tiers", TIERS);
    assertThat(resolve(tiered, override(2, BRANCH, 1, "fee", "1.00")).config())
        .isEqualTo(object("fee", "1.00"));
    assertThat(resolve(company, override(2, BRANCH, 1, "fee_tiers", TIERS)).config())
        .isEqualTo(object("hours_before", 12, "reason_required", true, "fee_tiers", TIERS));
  }

  @Test
  void of_two_excluding_fields_in_one_override_the_first_of_the_pair_stays() {
    StoredPolicy both = override(2, BRANCH, 1, "fee_tiers", TIERS, "fee", "1.00");
    assertThat(resolve(policy(1, COMPANY), both).config()).isEqualTo(object("fee", "1.00"));
  }

  @Test
  void a_quota_whose_parent_lost_it_counts_unlimited_by_month() {
    assertThat(
            resolve(policy(1, COMPANY), override(2, BRANCH, 1, "quota", object("days", 7)))
                .config())
        .isEqualTo(object("quota", object("limit", null, "window", "calendar_month")));
  }

  @Test
  void days_fall_away_where_the_parent_now_counts_by_month() {
    StoredPolicy monthly =
        policy(1, COMPANY, "quota", object("limit", 3, "window", "calendar_month"));
    assertThat(resolve(monthly, override(2, BRANCH, 1, "quota", object("days", 7))).config())
        .isEqualTo(object("quota", object("limit", 3, "window", "calendar_month")));
  }

  @Test
  void rolling_days_without_their_number_count_by_month() {
    StoredPolicy monthly =
        policy(1, COMPANY, "quota", object("limit", 3, "window", "calendar_month"));
    assertThat(
            resolve(monthly, override(2, BRANCH, 1, "quota", object("window", "rolling_days")))
                .config())
        .isEqualTo(object("quota", object("limit", 3, "window", "calendar_month")));
  }

  private static Resolution resolve(StoredPolicy... live) {
    return PolicyResolution.resolve(ALL_LEVELS, List.of(live));
  }

  private static void assertOutcomes(Resolution resolution, TraceOutcome... outcomes) {
    assertThat(resolution.trace()).extracting(TraceEntry::outcome).containsExactly(outcomes);
  }
}
