package dev.suite.policy.resolution.adapter;

import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.PolicyResolution;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.StoredPolicy;
import java.util.List;
import java.util.Map;

/**
 * A company's live policies of one type as they were under an epoch.
 *
 * @param epoch raised by each change of the company's policies; 0 before the first
 */
public record CompanyPolicies(long epoch, List<StoredPolicy> policies) {
  private static final int LONGEST_MONTH = 31;

  /** The policy in force for a chain. */
  public Resolution resolve(Chain chain) {
    return PolicyResolution.resolve(chain, policies);
  }

  /** The most days back, today included, that any of the policies can count. */
  public int longestWindow() {
    return policies.stream()
        .mapToInt(CompanyPolicies::rollingDays)
        .reduce(LONGEST_MONTH, Math::max);
  }

  /**
   * An override holds a part of a config: its days may go with a window that another level names.
   */
  private static int rollingDays(StoredPolicy policy) {
    return policy.config().get("quota") instanceof Map<?, ?> quota
            && quota.get("days") instanceof Number days
        ? days.intValue()
        : 0;
  }
}
