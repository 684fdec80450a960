package dev.suite.policy.stats.quota.adapter;

import dev.suite.policy.decision.answer.adapter.DecisionAnswer.QuotaAnswer;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer.WindowAnswer;
import dev.suite.policy.decision.quota.Quota;
import dev.suite.policy.stats.DayCount;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The quotas that hold in the context asked for. */
record CustomerQuotas(List<CustomerQuota> items) {

  /**
   * One quota.
   *
   * @param calculatedAt when the stats last took in a change that counts here; null before the
   *     first
   */
  @Schema(name = "CustomerQuota")
  record CustomerQuota(
      @Schema(enumeration = {DayCount.CANCELLATIONS, DayCount.RESCHEDULES}) String statType,
      @Schema(
              description = "How many at most; null for any number.",
              nullable = true,
              examples = "3")
          Integer limit,
      @Schema(description = "How many of them are used up.") long used,
      @Schema(description = "How many are left; null without a limit.", nullable = true)
          Long remaining,
      WindowAnswer window,
      @Schema(nullable = true) Instant calculatedAt) {
    static CustomerQuota of(String statType, Quota quota, Instant calculatedAt) {
      QuotaAnswer answer = QuotaAnswer.of(quota);
      return new CustomerQuota(
          statType,
          answer.limit(),
          answer.used(),
          answer.remaining(),
          answer.window(),
          calculatedAt);
    }
  }
}
