package dev.suite.policy.decision.adapter;

import dev.suite.policy.resolution.cache.adapter.CompanyPolicies;

/**
 * How much of what was recorded a decision's statement reads, known before it from the policies in
 * memory.
 *
 * @param days the most days back, today included, that a quota counts
 * @param skips whether the cancelled appointments of a series count
 */
public record Lookback(int days, boolean skips) {

  /** Enough for any of a company's policies as they are in memory. */
  static Lookback of(CompanyPolicies change, CompanyPolicies recurring) {
    return new Lookback(change.longestWindow(), recurring.limitSkips());
  }

  /** Whether nothing is missing of another. */
  boolean reaches(Lookback other) {
    return days >= other.days && (skips || !other.skips);
  }

  /** Enough for both. */
  Lookback with(Lookback other) {
    return new Lookback(Math.max(days, other.days), skips || other.skips);
  }
}
