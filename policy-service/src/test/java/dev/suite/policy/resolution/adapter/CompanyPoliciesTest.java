package dev.suite.policy.resolution.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.policy.resolution.StoredPolicy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far back the changes of a customer must be read for any policy of a company. */
class CompanyPoliciesTest {
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
    Scope scope = new Scope(ScopeType.COMPANY, "7");
    return new CompanyPolicies(
            1, List.of(new StoredPolicy(1, PolicyType.CANCELLATION, scope, 1, config, false, null)))
        .longestWindow();
  }
}
