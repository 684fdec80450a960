package dev.suite.policy.resolution;

import static dev.suite.policy.resolution.Given.BRANCH;
import static dev.suite.policy.resolution.Given.COMPANY;
import static dev.suite.policy.resolution.Given.STAFF;
import static dev.suite.policy.resolution.Given.draft;
import static dev.suite.policy.resolution.Given.object;
import static dev.suite.policy.resolution.Given.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.check.ConfigError;
import dev.suite.policy.resolution.draft.DraftVerdict;
import dev.suite.policy.resolution.draft.PolicyDraft;
import java.util.List;

/** What becomes of drafts under the policy of a farther level. */
final class Verdicts {
  static final Chain STAFF_CHAIN = Chain.of(STAFF, BRANCH, COMPANY);
  static final List<Object> TIERS = List.of(object("min_hours", 0, "fee", "9.00"));

  /** Locks its notice and its tiers. */
  static final StoredPolicy LOCKING =
      policy(
          1,
          COMPANY,
          "hours_before",
          24,
          "fee_tiers",
          TIERS,
          "locked",
          List.of("hours_before", "fee_tiers"));

  private Verdicts() {}

  static void assertAccepted(PolicyDraft draft, StoredPolicy parent) {
    assertThat(check(draft, parent)).isInstanceOf(DraftVerdict.Accepted.class);
  }

  static void assertRefused(PolicyDraft draft, StoredPolicy parent, String... pointers) {
    assertThat(refused(draft, parent)).extracting(ConfigError::pointer).containsExactly(pointers);
  }

  static List<ConfigError> refused(PolicyDraft draft, StoredPolicy parent) {
    DraftVerdict verdict = check(draft, parent);
    assertThat(verdict).isInstanceOf(DraftVerdict.Refused.class);
    return ((DraftVerdict.Refused) verdict).errors();
  }

  private static DraftVerdict check(PolicyDraft draft, StoredPolicy parent) {
    return draft.check(STAFF_CHAIN, List.of(parent), 2);
  }
}
