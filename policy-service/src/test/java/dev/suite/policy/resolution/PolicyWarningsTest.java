package dev.suite.policy.resolution;

import static dev.suite.policy.resolution.Given.BRANCH;
import static dev.suite.policy.resolution.Given.COMPANY;
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

/** A policy that does what its author hardly meant is saved with a warning. */
class PolicyWarningsTest {

  private static final List<Object> TIERS =
      List.of(
          object("min_hours", 48, "fee", "0.00"),
          object("min_hours", 24, "fee", "10.00"),
          object("min_hours", 0, "fee", "15.00"));

  @Test
  void a_tier_below_the_deadline_is_never_charged() {
    assertThat(warnings(draft(COMPANY, "hours_before", 24, "fee_tiers", TIERS)))
        .containsExactly(
            new PolicyWarning(
                "/config/fee_tiers/0", "charged only when forced: a change below 24 h is refused"));
  }

  @Test
  void a_tier_that_reaches_over_the_deadline_is_charged() {
    assertThat(warnings(draft(COMPANY, "hours_before", 23.99, "fee_tiers", TIERS))).isEmpty();
    assertThat(
            warnings(
                draft(COMPANY, "hours_before", 24, "fee_tiers", TIERS, "past_deadline", "charge")))
        .isEmpty();
  }

  @Test
  void what_was_saved_under_a_currency_of_more_digits_can_still_be_looked_through() {
    List<Object> tiers =
        List.of(object("min_hours", 24, "fee", "7.77"), object("min_hours", 0, "fee", "7.50"));
    PolicyDraft saved =
        draft(COMPANY, "fee_tiers", tiers, "bounds", object("fee", object("max", "9.99")));
    assertThat(saved.warnings(Chain.of(COMPANY), List.of(), 0))
        .extracting(PolicyWarning::pointer)
        .containsExactly("/config/fee_tiers/1");
  }

  @Test
  void a_quota_of_zero_forbids_all() {
    assertPointers(
        draft(COMPANY, "max_cancellations_per_month", 0), "/config/max_cancellations_per_month");
    assertPointers(
        draft(COMPANY, "quota", object("limit", 0, "window", "calendar_month")),
        "/config/quota/limit");
    assertPointers(draft(COMPANY, "max_cancellations_per_month", 1));
  }

  @Test
  void charging_past_a_deadline_of_zero_hours_has_no_effect() {
    assertPointers(draft(COMPANY, "past_deadline", "charge"), "/config/past_deadline");
  }

  @Test
  void an_earlier_cancellation_that_costs_more_is_told() {
    assertPointers(
        draft(
            COMPANY,
            "fee_tiers",
            List.of(
                object("min_hours", 0, "fee", "1.00"),
                object("min_hours", 24, "fee", "2.00"),
                object("min_hours", 48, "percent", 10),
                object("min_hours", 72, "percent", 20))),
        "/config/fee_tiers/1",
        "/config/fee_tiers/3");
  }

  @Test
  void tiers_that_cost_the_same_are_not_told() {
    assertPointers(
        draft(
            COMPANY,
            "fee_tiers",
            List.of(
                object("min_hours", 0, "fee", "2.00"),
                object("min_hours", 24, "fee", "2.00"),
                object("min_hours", 48, "percent", 10),
                object("min_hours", 72, "percent", 10))));
  }

  @Test
  void an_override_is_warned_of_what_the_merge_gives() {
    PolicyDraft later = overrideDraft(BRANCH, 1L, "hours_before", 48);
    DraftVerdict verdict =
        later.check(Chain.of(BRANCH, COMPANY), List.of(policy(1, COMPANY, "fee_tiers", TIERS)), 2);
    assertThat(((DraftVerdict.Accepted) verdict).warnings())
        .extracting(PolicyWarning::pointer)
        .containsExactly("/config", "/config");
  }

  private static void assertPointers(PolicyDraft draft, String... pointers) {
    assertThat(warnings(draft)).extracting(PolicyWarning::pointer).containsExactly(pointers);
  }

  private static List<PolicyWarning> warnings(PolicyDraft draft) {
    DraftVerdict verdict = draft.check(Chain.of(COMPANY), List.of(), 2);
    assertThat(verdict).isInstanceOf(DraftVerdict.Accepted.class);
    return ((DraftVerdict.Accepted) verdict).warnings();
  }
}
