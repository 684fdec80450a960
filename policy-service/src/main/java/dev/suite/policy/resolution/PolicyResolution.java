package dev.suite.policy.resolution;

import dev.suite.policy.resolution.config.FieldValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds the policy for a context: the nearest one, laid over those it overrides, within the locks
 * and bounds of every level beyond it.
 */
public final class PolicyResolution {

  private PolicyResolution() {}

  /**
   * Resolves one chain.
   *
   * @param live the company's policies of one type in the versions in force, one a scope; scopes
   *     outside the chain do not count
   */
  public static Resolution resolve(Chain chain, Collection<StoredPolicy> live) {
    Hierarchy hierarchy = Hierarchy.of(chain, live);
    Optional<StoredPolicy> applied = hierarchy.along().stream().findFirst();
    return new Resolution(
        applied.map(hierarchy::effective).orElse(Map.of()),
        applied,
        chain.scopes().stream().map(scope -> entry(hierarchy, applied, scope)).toList());
  }

  private static TraceEntry entry(
      Hierarchy hierarchy, Optional<StoredPolicy> applied, Scope scope) {
    StoredPolicy policy = hierarchy.policies().get(scope);
    if (policy == null) {
      return new TraceEntry(scope, OptionalLong.empty(), TraceOutcome.NONE);
    }
    return new TraceEntry(
        scope, OptionalLong.of(policy.id()), outcome(hierarchy, applied.orElseThrow(), policy));
  }

  private static TraceOutcome outcome(
      Hierarchy hierarchy, StoredPolicy applied, StoredPolicy policy) {
    if (policy.equals(applied)) {
      return TraceOutcome.APPLIED;
    }
    List<StoredPolicy> merged = hierarchy.mergePath(applied);
    Map<String, Object> unbound = hierarchy.merged(applied);
    if (!FieldValue.same(unbound, hierarchy.constraint(policy).appliedTo(unbound))) {
      return TraceOutcome.LOCKED;
    }
    return merged.contains(policy) ? TraceOutcome.MERGED : TraceOutcome.OVERRIDDEN;
  }
}
