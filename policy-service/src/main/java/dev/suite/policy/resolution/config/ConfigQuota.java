package dev.suite.policy.resolution.config;

import dev.suite.policy.resolution.check.Json;
import java.util.Map;
import java.util.OptionalInt;

/** Reads what a valid config says about how often. */
final class ConfigQuota {

  private ConfigQuota() {}

  static QuotaRule of(Map<String, Object> config) {
    if (!config.containsKey("quota")) {
      return new QuotaRule(
          limit(config.get("max_cancellations_per_month")), new WindowRule.CalendarMonth());
    }
    Map<String, Object> quota = Json.object(config.get("quota"));
    return new QuotaRule(limit(quota.get("limit")), window(quota));
  }

  private static OptionalInt limit(Object count) {
    return count == null
        ? OptionalInt.empty()
        : OptionalInt.of(Json.decimal(count).intValueExact());
  }

  private static WindowRule window(Map<String, Object> quota) {
    return "rolling_days".equals(quota.get("window"))
        ? new WindowRule.RollingDays(Json.decimal(quota.get("days")).intValueExact())
        : new WindowRule.CalendarMonth();
  }
}
