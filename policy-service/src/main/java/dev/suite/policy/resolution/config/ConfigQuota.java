package dev.suite.policy.resolution.config;

import dev.suite.policy.resolution.json.Json;
import java.util.Map;
import java.util.OptionalInt;

/** Reads what a valid config says about how often. */
final class ConfigQuota {

  private ConfigQuota() {}

  /** The quota, or where there is none the limit that the field {@code monthly} sets. */
  static QuotaRule of(Map<String, Object> config, String monthly) {
    if (!config.containsKey("quota")) {
      return new QuotaRule(limit(config.get(monthly)), new WindowRule.CalendarMonth());
    }
    Map<String, Object> quota = Json.object(config.get("quota"));
    return new QuotaRule(limit(quota.get("limit")), window(quota));
  }

  /** A whole number; none where nothing or null is written. */
  static OptionalInt limit(Object count) {
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
