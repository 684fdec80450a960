package dev.suite.policy.resolution.draft;

import dev.suite.policy.resolution.Hierarchy;
import dev.suite.policy.resolution.ParentConstraint;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.check.Bound;
import dev.suite.policy.resolution.check.Json;
import dev.suite.policy.resolution.config.FieldValue;
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
        .map(field -> PolicyWarning.in(field, "changes nothing: %s says so".formatted(label(base))))
        .forEach(warnings::add);
  }

  private void inVain(ParentConstraint parent) {
    String by = label(parent.policy());
    List<?> locks = Json.list(draft.config().get("locked"));
    for (String field : parent.locked()) {
      if (draft.config().containsKey(field)) {
        warnings.add(PolicyWarning.in(field, "has no effect: %s locks it".formatted(by)));
      }
      parent.displacedBy(field).stream()
          .filter(displaced -> draft.config().get(displaced) != null)
          .map(displaced ->
              PolicyWarning.in(
                  displaced, "has no effect: it excludes %s, which %s locks".formatted(field, by)))
          .forEach(warnings::add);
      if (locks.contains(field)) {
        warnings.add(
            PolicyWarning.in(
                "locked/" + locks.indexOf(field), "has no effect: %s locks it".formatted(by)));
      }
    }
    Map<String, Object> bounds = Json.object(draft.config().get("bounds"));
    parent
        .bounds()
        .forEach((field, bound) -> {
          if (bounds.containsKey(field) && isWider(Bound.of(bounds.get(field)), bound)) {
            warnings.add(
                PolicyWarning.in(
                    "bounds/" + field,
                    "wider than what %s allows, %s".formatted(by, bound.label())));
          }
        });
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
