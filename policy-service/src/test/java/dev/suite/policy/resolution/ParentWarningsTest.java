package dev.suite.policy.resolution;

import static dev.suite.policy.resolution.Given.ALL_LEVELS;
import static dev.suite.policy.resolution.Given.BRANCH;
import static dev.suite.policy.resolution.Given.COMPANY;
import static dev.suite.policy.resolution.Given.STAFF;
import static dev.suite.policy.resolution.Given.draft;
import static dev.suite.policy.resolution.Given.object;
import static dev.suite.policy.resolution.Given.overrideDraft;
import static dev.suite.policy.resolution.Given.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.draft.DraftVerdict;
import dev.suite.policy.resolution.draft.PolicyDraft;
import dev.suite.policy.resolution.draft.PolicyWarning;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a parent makes pointless is saved with a warning. */
class ParentWarningsTest {

  @Test
  void a_field_that_a_parent_locks_has_no_effect() {
    StoredPolicy company = policy(1, COMPANY, "fee", "5.00", "locked", List.of("fee"));
    assertThat(warnings(draft(STAFF, "fee", "5.00"), company))
        .containsExactly(new PolicyWarning("/config/fee", "has no effect: company 7 locks it"));
    assertThat(warnings(draft(STAFF, "hours_before", 1), company)).isEmpty();
  }

  @Test
  void a_field_in_place_of_one_that_a_parent_has_locked_since_has_no_effect() {
    StoredPolicy company = policy(1, COMPANY, "locked", List.of("fee_tiers"));
    assertThat(draft(STAFF, "fee", "5.00").warnings(ALL_LEVELS, List.of(company), 2))
        .containsExactly(
            new PolicyWarning(
                "/config/fee", "has no effect: it excludes fee_tiers, which company 7 locks"));
  }

  @Test
  void a_lock_that_a_parent_has_already_is_pointless() {
    StoredPolicy company = policy(1, COMPANY, "locked", List.of("fee"));
    assertPointers(draft(BRANCH, "locked", List.of("terms", "fee")), company, "/config/locked/1");
    assertPointers(draft(BRANCH, "locked", List.of("terms")), company);
  }

  @Test
  void bounds_wider_than_a_parents_promise_what_is_refused() {
    StoredPolicy company =
        policy(1, COMPANY, "hours_before", 12, "bounds", bounds(object("min", 12, "max", 48)));
    assertPointers(bounded(object("min", 12, "max", 48)), company);
    assertPointers(bounded(object("min", 24, "max", 36)), company);
    for (Object wider :
        List.of(
            object("min", 11, "max", 48),
            object("min", 12, "max", 49),
            object("min", 12),
            object("max", 48))) {
      assertPointers(bounded(wider), company, "/config/bounds/hours_before");
    }
    StoredPolicy atLeast =
        policy(1, COMPANY, "hours_before", 12, "bounds", bounds(object("min", 12)));
    assertPointers(bounded(object("min", 12)), atLeast);
  }

  @Test
  void an_override_that_repeats_what_it_overrides_changes_nothing() {
    StoredPolicy company = policy(1, COMPANY, "hours_before", 24, "fee", "5.00");
    assertPointers(
        overrideDraft(BRANCH, 1L, "hours_before", 24.00), company, "/config/hours_before");
    assertPointers(overrideDraft(BRANCH, 1L, "hours_before", 48), company);
    assertPointers(overrideDraft(BRANCH, 1L, "fee", null), company);
    assertPointers(overrideDraft(BRANCH, 1L, "terms", null), company, "/config/terms");
    assertPointers(
        overrideDraft(BRANCH, 1L, "past_deadline", "deny"), company, "/config/past_deadline");
    assertPointers(overrideDraft(BRANCH, 1L), company, "/config");
  }

  private static PolicyDraft bounded(Object range) {
    return draft(BRANCH, "hours_before", 24, "bounds", bounds(range));
  }

  private static Object bounds(Object range) {
    return object("hours_before", range);
  }

  private static void assertPointers(PolicyDraft draft, StoredPolicy parent, String... pointers) {
    assertThat(warnings(draft, parent))
        .extracting(PolicyWarning::pointer)
        .containsExactly(pointers);
  }

  private static List<PolicyWarning> warnings(PolicyDraft draft, StoredPolicy parent) {
    DraftVerdict verdict = draft.check(ALL_LEVELS, List.of(parent), 2);
    assertThat(verdict).isInstanceOf(DraftVerdict.Accepted.class);
    return ((DraftVerdict.Accepted) verdict).warnings();
  }
}
