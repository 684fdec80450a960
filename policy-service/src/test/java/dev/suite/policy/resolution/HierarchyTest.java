package dev.suite.policy.resolution;

import static dev.suite.policy.resolution.Given.ALL_LEVELS;
import static dev.suite.policy.resolution.Given.BRANCH;
import static dev.suite.policy.resolution.Given.COMPANY;
import static dev.suite.policy.resolution.Given.SERVICE;
import static dev.suite.policy.resolution.Given.STAFF;
import static dev.suite.policy.resolution.Given.object;
import static dev.suite.policy.resolution.Given.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.suite.policy.resolution.config.ChangeConfig;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The nearest policy of the chain stands alone. */
class HierarchyTest {

  private final StoredPolicy company = policy(1, COMPANY, "hours_before", 12);
  private final StoredPolicy branch = policy(2, BRANCH, "hours_before", 24);
  private final StoredPolicy service = policy(3, SERVICE, "hours_before", 36);
  private final StoredPolicy staff = policy(4, STAFF, "hours_before", 48);

  @Test
  void resolves_company_level_policy() {
    assertApplied(Chain.of(COMPANY), List.of(company), company);
  }

  @Test
  void resolves_branch_inherits_from_company() {
    assertApplied(Chain.of(BRANCH, COMPANY), List.of(company), company);
  }

  @Test
  void resolves_branch_overrides_company() {
    assertApplied(Chain.of(BRANCH, COMPANY), List.of(company, branch), branch);
  }

  @Test
  void resolves_service_inherits_from_branch() {
    assertApplied(Chain.of(SERVICE, BRANCH, COMPANY), List.of(company, branch), branch);
  }

  @Test
  void resolves_staff_inherits_from_branch() {
    assertApplied(Chain.of(STAFF, BRANCH, COMPANY), List.of(company, branch), branch);
  }

  @Test
  void resolves_policy_hierarchy_correctly() {
    assertApplied(ALL_LEVELS, List.of(branch, company, service), service);
  }

  @Test
  void all_four_levels_defined_at_once_give_the_nearest() {
    Resolution resolution =
        PolicyResolution.resolve(ALL_LEVELS, List.of(company, service, staff, branch));
    assertThat(resolution.config()).isEqualTo(object("hours_before", 48));
    assertThat(resolution.trace())
        .containsExactly(
            entry(STAFF, 4, TraceOutcome.APPLIED),
            entry(SERVICE, 3, TraceOutcome.OVERRIDDEN),
            entry(BRANCH, 2, TraceOutcome.OVERRIDDEN),
            entry(COMPANY, 1, TraceOutcome.OVERRIDDEN));
  }

  @Test
  void handles_complex_hierarchy_traversal() {
    Resolution resolution = PolicyResolution.resolve(ALL_LEVELS, List.of(company, service));
    assertThat(resolution.trace())
        .containsExactly(
            none(STAFF),
            entry(SERVICE, 3, TraceOutcome.APPLIED),
            none(BRANCH),
            entry(COMPANY, 1, TraceOutcome.OVERRIDDEN));
  }

  @Test
  void returns_null_when_no_policy_found() {
    Resolution resolution = PolicyResolution.resolve(ALL_LEVELS, List.of());
    assertThat(resolution.source()).isEmpty();
    assertThat(resolution.config()).isEmpty();
    assertThat(resolution.cancellation()).isEmpty();
    assertThat(resolution.trace())
        .containsExactly(none(STAFF), none(SERVICE), none(BRANCH), none(COMPANY));
  }

  @Test
  void handles_null_parent_gracefully() {
    assertApplied(Chain.of(SERVICE, COMPANY), List.of(service), service);
    assertThat(PolicyResolution.resolve(Chain.of(SERVICE, COMPANY), List.of(branch)).source())
        .isEmpty();
  }

  @Test
  void returns_entity_policies_without_hierarchy() {
    assertApplied(Chain.of(BRANCH), List.of(company, branch, staff), branch);
    assertThat(PolicyResolution.resolve(Chain.of(BRANCH), List.of(company, staff)).source())
        .isEmpty();
  }

  @Test
  void policies_of_other_branches_do_not_count() {
    StoredPolicy other = policy(9, new Scope(ScopeType.BRANCH, "other"), "hours_before", 99);
    assertApplied(ALL_LEVELS, List.of(company, other), company);
  }

  @Test
  void two_scopes_of_one_level_are_a_bug() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Chain.of(COMPANY, BRANCH, new Scope(ScopeType.BRANCH, "other")));
  }

  private static void assertApplied(Chain chain, List<StoredPolicy> live, StoredPolicy expected) {
    Resolution resolution = PolicyResolution.resolve(chain, live);
    assertThat(resolution.source()).contains(expected);
    assertThat(resolution.config()).isEqualTo(expected.config());
    assertThat(resolution.cancellation()).contains(ChangeConfig.cancellation(expected.config()));
  }

  private static TraceEntry entry(Scope scope, long id, TraceOutcome outcome) {
    return new TraceEntry(scope, OptionalLong.of(id), outcome);
  }

  private static TraceEntry none(Scope scope) {
    return new TraceEntry(scope, OptionalLong.empty(), TraceOutcome.NONE);
  }
}
