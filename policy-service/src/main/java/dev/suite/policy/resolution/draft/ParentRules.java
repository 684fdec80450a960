package dev.suite.policy.resolution.draft;

import dev.suite.policy.resolution.Hierarchy;
import dev.suite.policy.resolution.ParentConstraint;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.check.Bound;
import dev.suite.policy.resolution.check.ConfigError;
import dev.suite.policy.resolution.check.Exclusion;
import dev.suite.policy.resolution.config.FieldValue;
import dev.suite.policy.resolution.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What farther levels forbid a draft: another value (or none) for a locked field, one outside the
 * bounds, or the field that would stand in for it.
 */
final class ParentRules {

  private final PolicyDraft draft;
  private final Map<String, Object> merged;
  private final Map<String, ConfigError> violations = new LinkedHashMap<>();

  private ParentRules(PolicyDraft draft, Map<String, Object> merged) {
    this.draft = draft;
    this.merged = merged;
  }

  /** The violations, one a pointer; the farthest level's is the one told. */
  static List<ConfigError> violations(PolicyDraft draft, Hierarchy hierarchy) {
    StoredPolicy policy = draft.asPolicy();
    ParentRules rules = new ParentRules(draft, hierarchy.merged(policy));
    for (StoredPolicy parent : hierarchy.beyond(policy).reversed()) {
      ParentConstraint constraint = hierarchy.constraint(parent);
      constraint.locked().forEach(field -> rules.checkLock(field, constraint));
      rules.checkBounds(constraint);
    }
    return List.copyOf(rules.violations.values());
  }

  private void checkLock(String field, ParentConstraint parent) {
    String by = "is locked by %s: leave it out".formatted(parent.policy().scope().label());
    if (draft.config().containsKey(field) && changes(field, parent.effective())) {
      refuse(field, by);
    }
    parent.displacedBy(field).stream()
        .filter(partner -> draft.config().get(partner) != null)
        .forEach(partner -> refuse(partner, "excludes %s, which %s".formatted(field, by)));
  }

  private boolean changes(String field, Map<String, Object> locked) {
    boolean takenAway = draft.config().get(field) == null && FieldValue.of(locked, field) != null;
    return takenAway || !FieldValue.same(merged, locked, field);
  }

  private void checkBounds(ParentConstraint parent) {
    String by = ": bounded by " + parent.policy().scope().label();
    parent
        .bounds()
        .forEach((field, bound) -> {
          checkNumber(field, bound, by);
          if (field.equals("fee")) {
            checkTiers(bound, by);
          } else if (Exclusion.partnersOf(field).contains("quota")) {
            refuseQuota(field, bound, by);
          }
        });
  }

  private void checkNumber(String field, Bound bound, String by) {
    if (draft.config().containsKey(field)
        && Bound.limit(draft.config().get(field)).filter(bound::allows).isEmpty()) {
      refuse(field, "must be " + bound.label() + by);
    }
  }

  private void refuseQuota(String instead, Bound bound, String by) {
    if (draft.config().get("quota") != null) {
      refuse("quota", "use %s, %s%s".formatted(instead, bound.label(), by));
    }
  }

  private void checkTiers(Bound bound, String by) {
    List<?> tiers = Json.list(draft.config().get("fee_tiers"));
    for (int i = 0; i < tiers.size(); i++) {
      Map<String, Object> tier = Json.object(tiers.get(i));
      String at = "fee_tiers/%s/".formatted(i);
      if (tier.containsKey("percent")) {
        refuse(at + "percent", "use a fee, " + bound.label() + by);
      } else if (!bound.allows(Json.amount(tier.get("fee")))) {
        refuse(at + "fee", "must be " + bound.label() + by);
      }
    }
  }

  private void refuse(String path, String message) {
    String pointer = "/config/" + path;
    violations.putIfAbsent(pointer, new ConfigError(pointer, message));
  }
}
