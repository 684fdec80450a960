package dev.suite.policy.resolution;

import static dev.suite.policy.resolution.Given.BRANCH;
import static dev.suite.policy.resolution.Given.COMPANY;
import static dev.suite.policy.resolution.Given.STAFF;
import static dev.suite.policy.resolution.Given.draft;
import static dev.suite.policy.resolution.Given.object;
import static dev.suite.policy.resolution.Given.overrideDraft;
import static dev.suite.policy.resolution.Given.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.check.FieldError;
import dev.suite.policy.resolution.draft.DraftVerdict;
import dev.suite.policy.resolution.draft.PolicyDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a draft may say, by itself and merged with what it overrides. */
class PolicyDraftTest {

  private static final Chain STAFF_CHAIN = Chain.of(STAFF, BRANCH, COMPANY);
  private static final List<Object> TIERS = List.of(object("min_hours", 0, "fee", "9.00"));

  private final StoredPolicy company =
      policy(
          1,
          COMPANY,
          "hours_before",
          24,
          "fee_tiers",
          TIERS,
          "locked",
          List.of("hours_before", "fee_tiers"));

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
        company,
        "/config/colour",
        "/config/bounds/fee/least");
    assertRefused(
        overrideDraft(BRANCH, 1L, "fee_tiers", List.of(object("min_hours", 0, "fee", null))),
        policy(1, COMPANY),
        "/config/fee_tiers/0/fee");
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
    assertAccepted(changed, company);
  }

  @Test
  void the_config_is_accepted_in_the_form_to_store() {
    DraftVerdict verdict = draft(COMPANY, "fee", "5").check(Chain.of(COMPANY), List.of(), 2);
    assertThat(verdict).isEqualTo(new DraftVerdict.Accepted(object("fee", "5.00"), List.of()));
  }

  private static void assertAccepted(PolicyDraft draft, StoredPolicy parent) {
    assertThat(check(draft, parent)).isInstanceOf(DraftVerdict.Accepted.class);
  }

  private static void assertRefused(PolicyDraft draft, StoredPolicy parent, String... pointers) {
    assertThat(refused(draft, parent)).extracting(FieldError::pointer).containsExactly(pointers);
  }

  private static List<FieldError> refused(PolicyDraft draft, StoredPolicy parent) {
    DraftVerdict verdict = check(draft, parent);
    assertThat(verdict).isInstanceOf(DraftVerdict.Refused.class);
    return ((DraftVerdict.Refused) verdict).errors();
  }

  private static DraftVerdict check(PolicyDraft draft, StoredPolicy parent) {
    return draft.check(STAFF_CHAIN, List.of(parent), 2);
  }
}
