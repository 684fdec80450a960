package dev.suite.policy.decision.adapter;

import dev.suite.policy.resolution.cache.adapter.CompanyPolicies;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How much of what was recorded a decision's statement reads, known before it from the policies in
 * memory.
 *
 * @param days the most days back, today included, that a quota counts
 * @param skips whether the cancelled appointments of a series count
 */
public record Lookback(int days, boolean skips) {

  private static final int ZONES_APART = 2;

  /**
   * The first day read, in UTC: a day or two before the first that may count, since zones differ.
   */
  public LocalDate since(Instant present) {
    return LocalDate.ofInstant(present, ZoneOffset.UTC).minusDays(days + ZONES_APART);
  }

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
