package dev.suite.policy.resolution;

import static dev.suite.policy.resolution.Given.BRANCH;
import static dev.suite.policy.resolution.Given.COMPANY;
import static dev.suite.policy.resolution.Given.STAFF;
import static dev.suite.policy.resolution.Given.draft;
import static dev.suite.policy.resolution.Given.object;
import static dev.suite.policy.resolution.Given.overrideDraft;
import static dev.suite.policy.resolution.Given.policy;
import static dev.suite.policy.resolution.Verdicts.LOCKING;
import static dev.suite.policy.resolution.Verdicts.STAFF_CHAIN;
import static dev.suite.policy.resolution.Verdicts.assertAccepted;
import static dev.suite.policy.resolution.Verdicts.assertRefused;
import static dev.suite.policy.resolution.Verdicts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.check.ConfigError;
import dev.suite.policy.resolution.draft.DraftVerdict;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the policies of farther levels forbid a draft. */
class ParentRulesTest {

  @Test
  void another_value_for_a_locked_field_is_refused_at_its_path() {
    assertRefused(draft(STAFF, "hours_before", 2), LOCKING, "/config/hours_before");
    assertRefused(overrideDraft(STAFF, 1L, "hours_before", 2), LOCKING, "/config/hours_before");
  }

  @Test
  void null_for_a_locked_field_is_refused() {
    StoredPolicy atDefault =
        policy(1, COMPANY, "hours_before", 0, "locked", List.of("hours_before"));
    assertRefused(
        overrideDraft(STAFF, 1L, "hours_before", null), atDefault, "/config/hours_before");
  }

  @Test
  void the_same_value_for_a_locked_field_is_accepted() {
    assertAccepted(draft(STAFF, "hours_before", new BigDecimal("24.0")), LOCKING);
    assertAccepted(
        draft(STAFF, "fee_tiers", List.of(object("min_hours", 0.0, "fee", "9"))), LOCKING);
  }

  @Test
  void the_field_that_would_stand_in_for_a_locked_one_is_refused() {
    assertRefused(draft(STAFF, "fee", "1.00"), LOCKING, "/config/fee");
  }

  @Test
  void the_field_that_would_stand_in_for_one_locked_at_its_default_is_refused() {
    assertRefused(
        draft(BRANCH, "fee", "0.00"),
        policy(1, COMPANY, "locked", List.of("fee_tiers")),
        "/config/fee");
    assertRefused(
        draft(STAFF, "quota", object("limit", 1, "window", "calendar_month")),
        policy(1, COMPANY, "locked", List.of("max_cancellations_per_month")),
        "/config/quota");
  }

  @Test
  void what_the_locking_level_uses_or_bounds_instead_of_a_locked_field_stays_open() {
    assertAccepted(
        draft(STAFF, "fee", "4.00"),
        policy(1, COMPANY, "fee", "5.00", "locked", List.of("fee_tiers")));
    assertAccepted(
        draft(STAFF, "max_cancellations_per_month", 3),
        policy(
            1,
            COMPANY,
            "bounds",
            object("max_cancellations_per_month", object("max", 5)),
            "locked",
            List.of("quota")));
  }

  @Test
  void unlimited_stays_unlimited_under_a_lock() {
    StoredPolicy unlimited = policy(1, COMPANY, "locked", List.of("max_cancellations_per_month"));
    assertAccepted(draft(STAFF, "max_cancellations_per_month", null), unlimited);
    assertRefused(
        draft(STAFF, "max_cancellations_per_month", 3),
        unlimited,
        "/config/max_cancellations_per_month");
  }

  @Test
  void the_message_names_the_level_that_locked() {
    assertThat(refused(draft(STAFF, "hours_before", 2), LOCKING))
        .containsExactly(
            new ConfigError("/config/hours_before", "is locked by company 7: leave it out"));
  }

  @Test
  void a_value_outside_the_bounds_is_refused_at_its_path() {
    StoredPolicy bounded =
        policy(
            1,
            COMPANY,
            "bounds",
            object(
                "max_cancellations_per_month", object("min", 1, "max", 5),
                "hours_before", object("max", 48),
                "fee", object("min", "1.00")));
    assertRefused(
        draft(STAFF, "max_cancellations_per_month", 6, "hours_before", 48.01, "fee", "0.99"),
        bounded,
        "/config/max_cancellations_per_month",
        "/config/hours_before",
        "/config/fee");
    assertAccepted(
        draft(STAFF, "max_cancellations_per_month", 5, "hours_before", 48, "fee", "1"), bounded);
    assertAccepted(draft(STAFF), bounded);
  }

  @Test
  void unlimited_is_outside_any_bound() {
    StoredPolicy bounded =
        policy(1, COMPANY, "bounds", object("max_cancellations_per_month", object("max", 5)));
    assertThat(refused(draft(STAFF, "max_cancellations_per_month", null), bounded))
        .containsExactly(
            new ConfigError(
                "/config/max_cancellations_per_month", "must be at most 5: bounded by company 7"));
    assertRefused(
        draft(STAFF, "quota", object("limit", 3, "window", "calendar_month")),
        bounded,
        "/config/quota");
  }

  @Test
  void the_message_says_which_values_are_allowed() {
    StoredPolicy bounded =
        policy(
            1,
            COMPANY,
            "bounds",
            object(
                "hours_before", object("min", 12),
                "max_cancellations_per_month", object("min", 1, "max", 5),
                "fee", object("max", "7.50")));
    assertThat(
            refused(
                draft(STAFF, "hours_before", 1, "max_cancellations_per_month", 0, "fee", "9.00"),
                bounded))
        .extracting(ConfigError::message)
        .containsExactly(
            "must be at least 12: bounded by company 7",
            "must be from 1 to 5: bounded by company 7",
            "must be at most 7.50: bounded by company 7");
  }

  @Test
  void tiers_outside_the_bounds_of_a_fee_are_refused_one_by_one() {
    StoredPolicy bounded =
        policy(1, COMPANY, "bounds", object("fee", object("min", "1.00", "max", "5.00")));
    assertRefused(
        draft(
            STAFF,
            "fee_tiers",
            List.of(
                object("min_hours", 24, "fee", "0.00"),
                object("min_hours", 12, "fee", "2.00"),
                object("min_hours", 0, "percent", 10))),
        bounded,
        "/config/fee_tiers/0/fee",
        "/config/fee_tiers/2/percent");
  }

  @Test
  void the_farthest_levels_violation_is_told() {
    StoredPolicy branch = policy(2, BRANCH, "hours_before", 24, "locked", List.of("hours_before"));
    DraftVerdict verdict =
        draft(STAFF, "hours_before", 2).check(STAFF_CHAIN, List.of(branch, LOCKING), 2);
    assertThat(((DraftVerdict.Refused) verdict).errors())
        .extracting(ConfigError::message)
        .containsExactly("is locked by company 7: leave it out");
  }
}
