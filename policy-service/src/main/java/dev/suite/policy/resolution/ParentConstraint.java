package dev.suite.policy.resolution;

import dev.suite.policy.resolution.check.Bound;
import dev.suite.policy.resolution.check.Exclusion;
import dev.suite.policy.resolution.config.fee.FeeBound;
import dev.suite.policy.resolution.json.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one level's locks and bounds do to every nearer one. A locked field takes the level's value,
 * or its default, and displaces the field it excludes; a bounded one is clamped.
 *
 * @param effective the level's own rules after the levels beyond it had their say
 */
public record ParentConstraint(StoredPolicy policy, Map<String, Object> effective) {

  /** The fields it locks. */
  public List<String> locked() {
    return Json.list(policy.config().get("locked")).stream().map(String.class::cast).toList();
  }

  /** The ranges it allows, by field; one that an override takes away again is none. */
  public Map<String, Bound> bounds() {
    Map<String, Bound> bounds = new LinkedHashMap<>();
    Json.object(policy.config().get("bounds"))
        .forEach((field, range) -> bounds.put(field, Bound.of(range)));
    bounds.values().removeIf(Bound::isOpen);
    return bounds;
  }

  Map<String, Object> appliedTo(Map<String, Object> config) {
    Map<String, Object> bound = new LinkedHashMap<>(config);
    Map<String, Bound> bounds = bounds();
    bounds.forEach((field, range) -> clamp(bound, field, range));
    locked().forEach(field -> lock(bound, field));
    if (bounds.containsKey("fee") && !namesFee(bound)) { // a lock left it to its defaults
      clamp(bound, "fee", bounds.get("fee"));
    }
    return bound;
  }

  private static boolean namesFee(Map<String, Object> config) {
    return config.containsKey("fee") || config.containsKey("fee_tiers");
  }

  /**
   * The fields that would stand in for a locked one, also where that is locked at its default. One
   * that the level itself uses instead, or bounds, is not among them.
   */
  public List<String> displacedBy(String lockedField) {
    return Exclusion.partnersOf(lockedField).stream()
        .filter(partner -> effective.containsKey(lockedField) || !speaksOf(partner))
        .toList();
  }

  /** A bound of the fee is one of its tiers too. */
  private boolean speaksOf(String field) {
    return effective.containsKey(field)
        || bounds().containsKey(field.equals("fee_tiers") ? "fee" : field);
  }

  private void lock(Map<String, Object> config, String field) {
    displacedBy(field).forEach(config::remove);
    if (effective.containsKey(field)) {
      config.put(field, effective.get(field));
    } else {
      config.remove(field);
    }
  }

  private void clamp(Map<String, Object> config, String field, Bound range) {
    switch (field) {
      case "fee" -> new FeeBound(range, policy.type().defaultFees()).clamp(config);
      case "hours_before", "min_interval_days" -> clampLeast(config, field, range);
      default -> clampMost(config, field, range);
    }
  }

  /** A field that asks for nothing, 0, where it is left out. */
  private static void clampLeast(Map<String, Object> config, String field, Bound range) {
    BigDecimal least = range.clamp(Json.decimal(config.getOrDefault(field, 0)));
    if (config.containsKey(field) || least.signum() > 0) {
      config.put(field, least);
    }
  }

  /**
   * A field that means unlimited where it is left out or null. A quota of any window gives way to
   * the month's maximum: a short window would evade it.
   */
  private static void clampMost(Map<String, Object> config, String field, Bound range) {
    Object quota = Exclusion.partnersOf(field).contains("quota") ? config.remove("quota") : null;
    Object count = quota == null ? config.get(field) : Json.object(quota).get("limit");
    Json.number(count)
        .map(range::clamp)
        .or(range::most)
        .ifPresentOrElse(
            limit -> config.put(field, Json.decimal(limit)), () -> config.remove(field));
  }
}
