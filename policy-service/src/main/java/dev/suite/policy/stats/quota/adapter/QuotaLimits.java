package dev.suite.policy.stats.quota.adapter;

import dev.suite.policy.decision.adapter.Lookback;
import dev.suite.policy.decision.quota.Quota;
import dev.suite.policy.decision.quota.QuotaWindow;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.adapter.ScopeStore.Place;
import dev.suite.policy.resolution.cache.adapter.CompanyPolicies;
import dev.suite.policy.resolution.config.ChangeConfig;
import dev.suite.policy.resolution.config.QuotaRule;
import dev.suite.policy.stats.DayCount;
import dev.suite.policy.stats.quota.adapter.CustomerQuotas.CustomerQuota;
import dev.suite.policy.stats.quota.adapter.QuotaStore.Used;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The policies that limit the changes of each kind. */
record QuotaLimits(CompanyPolicies cancellations, CompanyPolicies reschedules) {

  /** The first day that any of them may count, in UTC. */
  LocalDate since(Instant now) {
    int days = Math.max(cancellations.longestWindow(), reschedules.longestWindow());
    return new Lookback(days, false).since(now);
  }

  /**
   * What they leave a customer at a place.
   *
   * @param used the customer's changes by statistic
   */
  CustomerQuotas quotas(Place place, Map<String, Used> used, Instant now) {
    ZoneId zone = ZoneId.of(place.timeZone());
    QuotaRule cancelling = rule(cancellations, PolicyType.CANCELLATION, place, now);
    QuotaRule moving = rule(reschedules, PolicyType.RESCHEDULE, place, now);
    return new CustomerQuotas(
        List.of(
            quota(DayCount.CANCELLATIONS, cancelling, used, now, zone),
            quota(DayCount.RESCHEDULES, moving, used, now, zone)));
  }

  private static QuotaRule rule(
      CompanyPolicies policies, PolicyType type, Place place, Instant now) {
    return policies
        .resolve(place.chain(), now)
        .change(type)
        .map(ChangeConfig::quota)
        .orElse(QuotaRule.UNLIMITED);
  }

  private static CustomerQuota quota(
      String statType, QuotaRule rule, Map<String, Used> used, Instant now, ZoneId zone) {
    Used changes = used.getOrDefault(statType, Used.NOTHING);
    QuotaWindow window = QuotaWindow.of(rule.window(), now, zone);
    return CustomerQuota.of(
        statType, Quota.of(rule, changes.changes(), window), changes.calculatedAt());
  }
}
