package dev.suite.policy.resolution.cache.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.history.PolicyTimeline;
import dev.suite.policy.resolution.history.PolicyVersion;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far back the changes of a customer must be read, and what holds at which instant. */
class CompanyPoliciesTest {
  private static final Scope COMPANY = new Scope(ScopeType.COMPANY, "7");
  private static final Instant LATER = START.plusSeconds(60);

  @Test
  void a_month_is_the_least() {
    assertThat(longest(Map.of())).isEqualTo(31);
  }

  @Test
  void rolling_days_reach_as_far_as_they_say() {
    assertThat(longest(Map.of("quota", Map.of("window", "rolling_days", "days", 60))))
        .isEqualTo(60);
  }

  @Test
  void an_override_that_names_the_days_alone_counts_too() {
    assertThat(longest(Map.of("quota", Map.of("days", 300)))).isEqualTo(300);
  }

  @Test
  void an_override_that_takes_a_field_away_is_no_config_and_does_no_harm() {
    assertThat(longest(Collections.singletonMap("fee", null))).isEqualTo(31);
    assertThat(longest(Collections.singletonMap("hours_before", null))).isEqualTo(31);
    assertThat(longest(Map.of("quota", Map.of("limit", 5, "window", "rolling_days"))))
        .isEqualTo(31);
  }

  private static int longest(Map<String, Object> config) {
    return policies(PolicyVersion.always(company(1, config))).longestWindow();
  }

  @Test
  void what_waits_counts_with_what_holds_and_both_take_room() {
    CompanyPolicies policies =
        policies(
            PolicyVersion.always(company(1, Map.of())),
            PolicyVersion.waiting(company(2, Map.of("quota", Map.of("days", 90))), LATER));
    assertThat(policies.longestWindow()).isEqualTo(90);
    assertThat(policies.weight()).isEqualTo(2);
    assertThat(CompanyPolicies.of(1, List.of()).weight()).isEqualTo(1);
  }

  @Test
  void the_next_change_is_the_earliest_along_the_chain() {
    Scope branch = new Scope(ScopeType.BRANCH, "b");
    CompanyPolicies policies =
        CompanyPolicies.of(
            1,
            List.of(
                PolicyTimeline.of(PolicyVersion.waiting(company(1, Map.of()), LATER)),
                PolicyTimeline.of(
                    PolicyVersion.waiting(at(branch, 2, 1, Map.of()), LATER.minusSeconds(9)))));
    assertThat(policies.changesAfter(Chain.of(COMPANY, branch), START))
        .contains(LATER.minusSeconds(9));
    assertThat(policies.changesAfter(Chain.of(COMPANY), START)).contains(LATER);
    assertThat(policies.changesAfter(Chain.of(COMPANY, branch), LATER)).isEmpty();
  }

  @Test
  void resolving_switches_at_the_instant() {
    CompanyPolicies policies =
        policies(
            PolicyVersion.always(company(1, Map.of("hours_before", 24))),
            PolicyVersion.waiting(company(2, Map.of("hours_before", 48)), LATER));
    assertThat(policies.resolve(Chain.of(COMPANY), LATER.minusNanos(1)).config())
        .containsEntry("hours_before", 24);
    assertThat(policies.resolve(Chain.of(COMPANY), LATER).config())
        .containsEntry("hours_before", 48);
  }

  @Test
  void of_two_policies_that_clocks_apart_put_at_one_scope_the_newer_counts() {
    CompanyPolicies policies =
        CompanyPolicies.of(
            1,
            List.of(
                PolicyTimeline.of(PolicyVersion.always(at(COMPANY, 9, 1, Map.of()))),
                PolicyTimeline.of(PolicyVersion.always(at(COMPANY, 8, 1, Map.of())))));
    assertThat(policies.resolve(Chain.of(COMPANY), START).source())
        .map(StoredPolicy::id)
        .contains(9L);
  }

  @Test
  void those_of_a_later_epoch_serve_but_for_a_company_without_one() {
    CompanyPolicies policies = CompanyPolicies.of(5, List.of());
    assertThat(policies.areAsOf(5)).isTrue();
    assertThat(policies.areAsOf(4)).isTrue();
    assertThat(policies.areAsOf(6)).isFalse();
    assertThat(policies.areAsOf(0)).isFalse();
  }

  private static CompanyPolicies policies(PolicyVersion... versions) {
    return CompanyPolicies.of(1, List.of(PolicyTimeline.of(versions)));
  }

  private static StoredPolicy company(int version, Map<String, Object> config) {
    return at(COMPANY, 1, version, config);
  }

  private static StoredPolicy at(Scope scope, long id, int version, Map<String, Object> config) {
    return new StoredPolicy(id, PolicyType.CANCELLATION, scope, version, config, false, null);
  }
}
