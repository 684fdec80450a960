package dev.suite.policy.resolution;

import static dev.suite.policy.resolution.Given.ALL_LEVELS;
import static dev.suite.policy.resolution.Given.BRANCH;
import static dev.suite.policy.resolution.Given.COMPANY;
import static dev.suite.policy.resolution.Given.SERVICE;
import static dev.suite.policy.resolution.Given.STAFF;
import static dev.suite.policy.resolution.Given.draft;
import static dev.suite.policy.resolution.Given.object;
import static dev.suite.policy.resolution.Given.override;
import static dev.suite.policy.resolution.Given.overrideDraft;
import static dev.suite.policy.resolution.Given.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.check.ConfigError;
import dev.suite.policy.resolution.draft.DraftVerdict;
import dev.suite.policy.resolution.draft.PolicyDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an override may name. */
class OverrideRulesTest {

  private final StoredPolicy company = policy(1, COMPANY);
  private final StoredPolicy branch = policy(2, BRANCH);
  private final StoredPolicy service = policy(3, SERVICE);
  private final StoredPolicy otherBranch = policy(5, new Scope(ScopeType.BRANCH, "other"));

  @Test
  void a_live_policy_above_may_be_overridden() {
    assertThat(problem(overrideDraft(STAFF, 2L))).isNull();
    assertThat(problem(overrideDraft(STAFF, 1L))).isNull();
    assertThat(problem(overrideDraft(SERVICE, 2L))).isNull();
    assertThat(problem(overrideDraft(BRANCH, 1L))).isNull();
  }

  @Test
  void an_override_needs_a_name_and_nothing_else_has_one() {
    assertThat(problem(overrideDraft(STAFF, null))).startsWith("must name the policy");
    assertThat(problem(new PolicyDraft(0, PolicyType.CANCELLATION, STAFF, object(), false, 1L)))
        .startsWith("must be null");
    assertThat(problem(draft(STAFF))).isNull();
  }

  @Test
  void a_deleted_or_foreign_policy_is_refused() {
    assertThat(problem(overrideDraft(STAFF, 99L))).startsWith("must name a live policy");
  }

  @Test
  void a_policy_that_is_not_above_is_refused() {
    String notAbove = "must name a policy above";
    assertThat(problem(overrideDraft(STAFF, 3L))).startsWith(notAbove);
    assertThat(problem(overrideDraft(STAFF, 5L))).startsWith(notAbove);
    assertThat(problem(overrideDraft(BRANCH, 3L))).startsWith(notAbove);
    assertThat(problem(overrideDraft(COMPANY, 2L))).startsWith(notAbove);
  }

  @Test
  void circular_policy_reference_is_refused() {
    StoredPolicy closing = override(2, BRANCH, 4);
    PolicyDraft draft = new PolicyDraft(4, PolicyType.CANCELLATION, STAFF, object(), true, 2L);
    assertThat(problem(draft, company, closing, override(4, STAFF, 1))).contains("circle");
    assertThat(problem(new PolicyDraft(1, PolicyType.CANCELLATION, COMPANY, object(), true, 1L)))
        .contains("circle");
  }

  @Test
  void a_circle_further_up_is_refused_too() {
    assertThat(problem(overrideDraft(STAFF, 2L), override(1, COMPANY, 2), override(2, BRANCH, 1)))
        .contains("circle");
  }

  private String problem(PolicyDraft draft) {
    return problem(draft, company, branch, service, otherBranch);
  }

  private static String problem(PolicyDraft draft, StoredPolicy... live) {
    return switch (draft.check(ALL_LEVELS, List.of(live), 2)) {
      case DraftVerdict.Accepted _ -> null;
      case DraftVerdict.Refused(List<ConfigError> errors) -> {
        assertThat(errors).extracting(ConfigError::pointer).containsExactly("/overrides_id");
        yield errors.getFirst().message();
      }
    };
  }
}
