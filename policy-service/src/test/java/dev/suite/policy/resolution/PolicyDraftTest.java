package dev.suite.policy.resolution;

import static dev.suite.policy.resolution.Given.BRANCH;
import static dev.suite.policy.resolution.Given.COMPANY;
import static dev.suite.policy.resolution.Given.draft;
import static dev.suite.policy.resolution.Given.object;
import static dev.suite.policy.resolution.Given.overrideDraft;
import static dev.suite.policy.resolution.Given.policy;
import static dev.suite.policy.resolution.Verdicts.LOCKING;
import static dev.suite.policy.resolution.Verdicts.TIERS;
import static dev.suite.policy.resolution.Verdicts.assertAccepted;
import static dev.suite.policy.resolution.Verdicts.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.check.ConfigError;
import dev.suite.policy.resolution.draft.DraftVerdict;
import dev.suite.policy.resolution.draft.PolicyDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a draft may say, by itself and merged with what it overrides. */
class PolicyDraftTest {

  @Test
  void a_merge_that_ends_in_two_excluding_things_is_refused() {
    StoredPolicy flat = policy(1, COMPANY, "fee", "5.00");
    assertRefused(overrideDraft(BRANCH, 1L, "fee_tiers", TIERS), flat, "/config/fee_tiers");
    assertAccepted(overrideDraft(BRANCH, 1L, "fee_tiers", TIERS, "fee", null), flat);
  }

  @Test
  void a_merge_must_be_whole() {
    StoredPolicy monthly =
        policy(1, COMPANY, "quota", object("limit", 3, "window", "calendar_month"));
    assertRefused(
        overrideDraft(BRANCH, 1L, "quota", object("days", 7)), monthly, "/config/quota/days");
    assertRefused(
        overrideDraft(BRANCH, 1L, "quota", object("limit", null, "window", null)),
        monthly,
        "/config/quota",
        "/config/quota");
    assertAccepted(
        overrideDraft(BRANCH, 1L, "quota", object("window", "rolling_days", "days", 7)), monthly);
  }

  @Test
  void a_patch_is_checked_for_itself() {
    assertRefused(
        overrideDraft(BRANCH, 1L, "colour", null, "bounds", object("fee", object("least", null))),
        LOCKING,
        "/config/colour",
        "/config/bounds/fee/least");
    assertRefused(
        overrideDraft(BRANCH, 1L, "fee_tiers", List.of(object("min_hours", 0, "fee", null))),
        policy(1, COMPANY),
        "/config/fee_tiers/0/fee");
  }

  @Test
  void what_is_wrong_wherever_it_stands_is_found_without_its_parents() {
    assertThat(overrideDraft(BRANCH, null, "colour", 1).contentErrors(2))
        .extracting(ConfigError::pointer)
        .containsExactly("/overrides_id", "/config/colour");
    assertThat(overrideDraft(BRANCH, 1L, "hours_before", 2).contentErrors(2)).isEmpty();
  }

  @Test
  void a_parents_own_trouble_is_not_the_childs() {
    StoredPolicy ofFormerCurrency = policy(1, COMPANY, "fee", "5.000");
    assertAccepted(overrideDraft(BRANCH, 1L, "hours_before", 2), ofFormerCurrency);
  }

  @Test
  void the_former_version_of_the_same_scope_does_not_bind() {
    PolicyDraft changed =
        new PolicyDraft(
            1, PolicyType.CANCELLATION, COMPANY, object("hours_before", 1), false, null);
    assertAccepted(changed, LOCKING);
  }

  @Test
  void the_config_is_accepted_in_the_form_to_store() {
    DraftVerdict verdict = draft(COMPANY, "fee", "5").check(Chain.of(COMPANY), List.of(), 2);
    assertThat(verdict).isEqualTo(new DraftVerdict.Accepted(object("fee", "5.00"), List.of()));
  }
}
