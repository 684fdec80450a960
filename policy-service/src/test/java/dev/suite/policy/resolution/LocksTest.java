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
import static dev.suite.policy.resolution.TraceOutcome.LOCKED;
import static dev.suite.policy.resolution.TraceOutcome.MERGED;
import static dev.suite.policy.resolution.TraceOutcome.NONE;
import static dev.suite.policy.resolution.TraceOutcome.OVERRIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.config.fee.Charge;
import dev.suite.policy.resolution.config.fee.FeeTier;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A locked field of a farther level wins when resolving, whenever it was locked. */
class LocksTest {

  @Test
  void a_lock_added_later_wins_at_once() {
    Resolution resolution =
        resolve(
            policy(1, COMPANY, "hours_before", 24, "locked", List.of("hours_before")),
            policy(2, BRANCH, "hours_before", 2, "fee", "1.00"));
    assertThat(resolution.config()).isEqualTo(object("hours_before", 24, "fee", "1.00"));
    assertOutcomes(resolution, NONE, NONE, APPLIED, LOCKED);
  }

  @Test
  void a_child_that_leaves_a_locked_field_out_gets_the_parents() {
    Resolution resolution =
        resolve(
            policy(1, COMPANY, "reason_required", true, "locked", List.of("reason_required")),
            policy(2, BRANCH, "hours_before", 2));
    assertThat(resolution.config()).isEqualTo(object("hours_before", 2, "reason_required", true));
    assertOutcomes(resolution, NONE, NONE, APPLIED, LOCKED);
  }

  @Test
  void a_lock_on_a_field_the_parent_leaves_out_holds_its_default() {
    Resolution resolution =
        resolve(
            policy(1, COMPANY, "locked", List.of("past_deadline")),
            policy(2, BRANCH, "past_deadline", "charge"));
    assertThat(resolution.config()).isEmpty();
    assertOutcomes(resolution, NONE, NONE, APPLIED, LOCKED);
  }

  @Test
  void a_lock_that_changes_nothing_is_not_told() {
    Resolution resolution =
        resolve(
            policy(1, COMPANY, "hours_before", 24, "locked", List.of("hours_before", "terms")),
            policy(2, BRANCH, "hours_before", new BigDecimal("24.00"), "terms", "current"));
    assertOutcomes(resolution, NONE, NONE, APPLIED, OVERRIDDEN);
  }

  @Test
  void a_locked_field_displaces_the_one_it_excludes() {
    Resolution resolution =
        resolve(
            policy(1, COMPANY, "fee", "5.00", "locked", List.of("fee")),
            policy(2, BRANCH, "fee_tiers", List.of(object("min_hours", 0, "fee", "1.00"))));
    assertThat(resolution.config()).isEqualTo(object("fee", "5.00"));
  }

  @Test
  void a_lock_at_the_default_displaces_what_was_saved_in_its_place() {
    Resolution resolution =
        resolve(
            policy(1, COMPANY, "locked", List.of("fee_tiers", "max_cancellations_per_month")),
            policy(2, BRANCH, "fee", "0.00", "quota", object("limit", 1)));
    assertThat(resolution.config()).isEmpty();
    assertOutcomes(resolution, NONE, NONE, APPLIED, LOCKED);
  }

  @Test
  void a_lock_leaves_what_its_level_bounds_in_place_of_the_field() {
    Resolution resolution =
        resolve(
            policy(
                1,
                COMPANY,
                "bounds",
                object("max_cancellations_per_month", object("max", 5)),
                "locked",
                List.of("quota")),
            policy(2, BRANCH, "quota", object("limit", 9)));
    assertThat(resolution.config())
        .isEqualTo(object("max_cancellations_per_month", new BigDecimal("5")));
  }

  @Test
  void a_lock_that_leaves_fees_to_their_defaults_leaves_them_within_its_levels_bounds() {
    StoredPolicy company =
        policy(
            1, COMPANY, "bounds", object("fee", object("max", "5.00")), "locked", List.of("fee"));
    for (StoredPolicy branch : List.of(policy(2, BRANCH), policy(2, BRANCH, "fee", "9.00"))) {
      Resolution resolution = resolve(company, branch);
      assertThat(resolution.cancellation().orElseThrow().fees())
          .extracting(FeeTier::charge)
          .allSatisfy(charge ->
              assertThat(((Charge.Amount) charge).amount())
                  .isLessThanOrEqualTo(new BigDecimal("5.00")));
    }
  }

  @Test
  void a_level_between_cannot_undo_a_lock() {
    Resolution resolution =
        resolve(
            policy(1, COMPANY, "hours_before", 24, "locked", List.of("hours_before")),
            override(2, BRANCH, 1, "locked", List.of(), "hours_before", 1),
            policy(4, STAFF, "hours_before", 2));
    assertThat(resolution.config()).containsEntry("hours_before", 24);
    assertOutcomes(resolution, APPLIED, NONE, OVERRIDDEN, LOCKED);
  }

  @Test
  void the_farthest_lock_wins() {
    Resolution resolution =
        resolve(
            policy(1, COMPANY, "hours_before", 24, "locked", List.of("hours_before")),
            policy(2, BRANCH, "hours_before", 48, "locked", List.of("hours_before")),
            policy(4, STAFF, "hours_before", 2));
    assertThat(resolution.config()).isEqualTo(object("hours_before", 24));
    assertOutcomes(resolution, APPLIED, NONE, LOCKED, LOCKED);
  }

  @Test
  void a_services_locks_bind_staff() {
    Resolution resolution =
        resolve(
            policy(3, SERVICE, "fee", "9.00", "locked", List.of("fee")),
            policy(4, STAFF, "fee", "0.00"));
    assertThat(resolution.config()).isEqualTo(object("fee", "9.00"));
    assertOutcomes(resolution, APPLIED, LOCKED, NONE, NONE);
  }

  @Test
  void a_lock_an_override_inherits_is_told_once_at_its_author() {
    Resolution resolution =
        resolve(
            policy(1, COMPANY, "fee", "5.00", "locked", List.of("fee")),
            override(2, BRANCH, 1, "hours_before", 2),
            override(4, STAFF, 2, "fee", "1.00"));
    assertThat(resolution.config()).containsEntry("fee", "5.00");
    assertOutcomes(resolution, APPLIED, NONE, MERGED, LOCKED);
  }

  private static Resolution resolve(StoredPolicy... live) {
    return PolicyResolution.resolve(ALL_LEVELS, List.of(live));
  }

  private static void assertOutcomes(Resolution resolution, TraceOutcome... outcomes) {
    assertThat(resolution.trace()).extracting(TraceEntry::outcome).containsExactly(outcomes);
  }
}
