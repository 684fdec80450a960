package dev.suite.policy.resolution;

import dev.suite.policy.resolution.check.Exclusion;
import dev.suite.policy.resolution.json.Json;
import dev.suite.policy.resolution.json.MergePatch;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A patch laid over a config that may have changed since the patch was saved. What no longer fits
 * together is settled, never refused: of two fields that exclude each other the one the patch names
 * stays (the first of the pair where it names both), and a quota that lost a member counts
 * unlimited, by calendar month.
 */
final class MergedConfig {

  private MergedConfig() {}

  static Map<String, Object> of(Map<String, Object> base, Map<String, Object> patch) {
    Map<String, Object> merged = MergePatch.apply(base, patch);
    Exclusion.ALL.stream()
        .filter(exclusion -> exclusion.brokenBy(merged))
        .forEach(exclusion ->
            merged.remove(
                patch.get(exclusion.one()) == null ? exclusion.one() : exclusion.other()));
    merged.computeIfPresent("quota", (_, quota) -> completed(Json.object(quota)));
    return merged;
  }

  private static Map<String, Object> completed(Map<String, Object> quota) {
    Map<String, Object> completed = new LinkedHashMap<>(quota);
    completed.putIfAbsent("limit", null);
    if (!"rolling_days".equals(quota.get("window")) || !quota.containsKey("days")) {
      completed.put("window", "calendar_month");
      completed.remove("days");
    }
    return completed;
  }
}
