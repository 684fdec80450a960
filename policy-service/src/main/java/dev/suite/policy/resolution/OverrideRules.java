package dev.suite.policy.resolution;

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

  static List<FieldError> errors(PolicyDraft draft, Chain chain, Collection<StoredPolicy> live) {
    return problem(draft, chain, live)
        .map(message -> List.of(new FieldError("/overrides_id", message)))
        .orElse(List.of());
  }

  private static Optional<String> problem(
      PolicyDraft draft, Chain chain, Collection<StoredPolicy> live) {
    if (!draft.isOverride()) {
      return Optional.ofNullable(draft.overridesId())
          .map(_ -> "must be null while is_override is false");
    }
    if (draft.overridesId() == null) {
      return Optional.of("must name the policy to override while is_override is true");
    }
    Map<Long, StoredPolicy> byId =
        live.stream().collect(Collectors.toMap(StoredPolicy::id, Function.identity()));
    StoredPolicy named = byId.get(draft.overridesId());
    if (named == null) {
      return Optional.of("must name a live policy of this company and policy type");
    }
    return problemWith(named, draft, chain, byId);
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
