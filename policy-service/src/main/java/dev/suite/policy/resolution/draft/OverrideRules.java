package dev.suite.policy.resolution.draft;

import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.check.ConfigError;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An override names a live policy that is really above it, and overrides never form a circle. */
final class OverrideRules {

  private OverrideRules() {}

  /** Whether it says both or neither: that it overrides, and what. */
  static List<ConfigError> formErrors(PolicyDraft draft) {
    return errors(formProblem(draft));
  }

  static List<ConfigError> errors(PolicyDraft draft, Chain chain, Collection<StoredPolicy> live) {
    return errors(formProblem(draft).or(() -> problem(draft, chain, live)));
  }

  private static List<ConfigError> errors(Optional<String> problem) {
    return problem.stream().map(message -> new ConfigError("/overrides_id", message)).toList();
  }

  private static Optional<String> formProblem(PolicyDraft draft) {
    if (draft.isOverride() == (draft.overridesId() != null)) {
      return Optional.empty();
    }
    return Optional.of(
        draft.isOverride()
            ? "must name the policy to override while is_override is true"
            : "must be null while is_override is false");
  }

  private static Optional<String> problem(
      PolicyDraft draft, Chain chain, Collection<StoredPolicy> live) {
    if (!draft.isOverride()) {
      return Optional.empty();
    }
    Map<Long, StoredPolicy> byId =
        live.stream().collect(Collectors.toMap(StoredPolicy::id, Function.identity()));
    StoredPolicy named = byId.get(draft.overridesId());
    return named == null
        ? Optional.of("must name a live policy of this company and policy type")
        : problemWith(named, draft, chain, byId);
  }

  private static Optional<String> problemWith(
      StoredPolicy named, PolicyDraft draft, Chain chain, Map<Long, StoredPolicy> byId) {
    if (closesCircle(named, draft, byId)) {
      return Optional.of("would make policies override each other in a circle");
    }
    return chain.ancestorsOf(draft.scope()).contains(named.scope())
        ? Optional.empty()
        : Optional.of(
            "must name a policy above %s: of its branch or company"
                .formatted(draft.scope().label()));
  }

  private static boolean closesCircle(
      StoredPolicy named, PolicyDraft draft, Map<Long, StoredPolicy> byId) {
    Set<Scope> seen = new HashSet<>(Set.of(draft.scope()));
    for (StoredPolicy at = named; at != null; at = byId.get(at.overridesId())) {
      if (!seen.add(at.scope())) {
        return true;
      }
    }
    return false;
  }
}
