package dev.suite.policy.resolution.draft;

import dev.suite.policy.resolution.Hierarchy;
import dev.suite.policy.resolution.ParentConstraint;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.check.Bound;
import dev.suite.policy.resolution.config.FieldValue;
import dev.suite.policy.resolution.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a draft says in vain, given the levels beyond it: they say it already, or say less. */
final class ParentWarnings {

  private final PolicyDraft draft;
  private final Hierarchy hierarchy;
  private final List<PolicyWarning> warnings = new ArrayList<>();

  private ParentWarnings(PolicyDraft draft, Hierarchy hierarchy) {
    this.draft = draft;
    this.hierarchy = hierarchy;
  }

  /** The warnings about a draft, or about a policy saved before its parents changed. */
  static List<PolicyWarning> of(PolicyDraft draft, Hierarchy hierarchy) {
    ParentWarnings parents = new ParentWarnings(draft, hierarchy);
    StoredPolicy policy = draft.asPolicy();
    hierarchy.overridden(policy).ifPresent(base -> parents.repeated(policy, base));
    hierarchy.beyond(policy).stream().map(hierarchy::constraint).forEach(parents::inVain);
    return parents.warnings;
  }

  private void repeated(StoredPolicy policy, StoredPolicy base) {
    if (draft.config().isEmpty()) {
      warnings.add(new PolicyWarning("/config", "changes nothing of what it overrides"));
    }
    Map<String, Object> before = hierarchy.merged(base);
    Map<String, Object> after = hierarchy.merged(policy);
    draft.config().keySet().stream()
        .filter(field -> FieldValue.same(before, after, field))
        .forEach(field -> warn(field, "changes nothing: %s says so".formatted(label(base))));
  }

  private void inVain(ParentConstraint parent) {
    String by = label(parent.policy());
    parent.locked().forEach(field -> locked(parent, field, by));
    Map<String, Object> bounds = Json.object(draft.config().get("bounds"));
    parent
        .bounds()
        .forEach((field, bound) -> {
          if (bounds.containsKey(field) && isWider(Bound.of(bounds.get(field)), bound)) {
            warn("bounds/" + field, "wider than what %s allows, %s".formatted(by, bound.label()));
          }
        });
  }

  private void locked(ParentConstraint parent, String field, String by) {
    if (draft.config().containsKey(field)) {
      warn(field, "has no effect: %s locks it".formatted(by));
    }
    parent.displacedBy(field).stream()
        .filter(displaced -> draft.config().get(displaced) != null)
        .forEach(displaced ->
            warn(displaced, "has no effect: it excludes %s, which %s locks".formatted(field, by)));
    int lock = Json.list(draft.config().get("locked")).indexOf(field);
    if (lock >= 0) {
      warn("locked/" + lock, "has no effect: %s locks it".formatted(by));
    }
  }

  private void warn(String field, String message) {
    warnings.add(PolicyWarning.in(field, message));
  }

  private static boolean isWider(Bound own, Bound allowed) {
    return isBeyond(own.min(), allowed.min(), -1) || isBeyond(own.max(), allowed.max(), 1);
  }

  private static boolean isBeyond(
      Optional<BigDecimal> own, Optional<BigDecimal> allowed, int direction) {
    return allowed.isPresent()
        && own.map(value -> value.compareTo(allowed.get()) * direction > 0).orElse(true);
  }

  private static String label(StoredPolicy policy) {
    return policy.scope().label();
  }
}
