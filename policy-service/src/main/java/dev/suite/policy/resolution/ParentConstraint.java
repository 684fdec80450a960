package dev.suite.policy.resolution;

import dev.suite.policy.resolution.check.Bound;
import dev.suite.policy.resolution.check.Exclusion;
import dev.suite.policy.resolution.check.Json;
import dev.suite.policy.resolution.config.FeeBound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one level's locks and bounds do to every nearer one. A locked field takes the level's value
 * and displaces the field it excludes; a bounded one is clamped.
 *
 * @param effective the level's own rules after the levels beyond it had their say
 */
public record ParentConstraint(StoredPolicy policy, Map<String, Object> effective) {

  /** The fields it locks. */
  public List<String> locked() {
    return Json.list(policy.config().get("locked")).stream().map(String.class::cast).toList();
  }

  /** The range it allows for a field, where it names one. */
  public Optional<Bound> bound(String field) {
    return Optional.ofNullable(Json.object(policy.config().get("bounds")).get(field))
        .map(Bound::of);
  }

  Map<String, Object> appliedTo(Map<String, Object> config) {
    Map<String, Object> bound = new LinkedHashMap<>(config);
    bound("hours_before").ifPresent(range -> clampHours(bound, range));
    bound("max_cancellations_per_month").ifPresent(range -> clampCount(bound, range));
    bound("fee").ifPresent(range -> new FeeBound(range).clamp(bound));
    locked().forEach(field -> lock(bound, field));
    return bound;
  }

  private void lock(Map<String, Object> config, String field) {
    if (effective.containsKey(field)) {
      config.put(field, effective.get(field));
      Exclusion.partnerOf(field).ifPresent(config::remove);
    } else {
      config.remove(field);
    }
  }

  private static void clampHours(Map<String, Object> config, Bound range) {
    config.put("hours_before", range.clamp(Json.decimal(config.getOrDefault("hours_before", 0))));
  }

  /** A quota of any window gives way to the month's maximum: a short window would evade it. */
  private static void clampCount(Map<String, Object> config, Bound range) {
    Object quota = config.remove("quota");
    Object count =
        quota == null ? config.get("max_cancellations_per_month") : Json.object(quota).get("limit");
    config.put(
        "max_cancellations_per_month",
        Json.number(count).map(range::clamp).or(range::most).orElse(null));
  }
}
