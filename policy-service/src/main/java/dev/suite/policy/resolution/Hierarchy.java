package dev.suite.policy.resolution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The live policies along one chain. Every step leads to a farther level, so no walk can loop. */
public record Hierarchy(Chain chain, Map<Scope, StoredPolicy> policies) {

  /** The live policies of a chain. */
  public static Hierarchy of(Chain chain, Collection<StoredPolicy> live) {
    return new Hierarchy(
        chain, live.stream().collect(Collectors.toMap(StoredPolicy::scope, Function.identity())));
  }

  /** Those along the chain, nearest first. */
  List<StoredPolicy> along() {
    return at(chain.scopes().stream());
  }

  /** Those at levels beyond this one, nearest first; their locks and bounds bind it. */
  public List<StoredPolicy> beyond(StoredPolicy policy) {
    return at(chain.scopes().stream().filter(s -> s.type().compareTo(policy.scope().type()) > 0));
  }

  /**
   * What an override is laid over: the policy it names while that is live and above it, else the
   * nearest live ancestor.
   */
  public Optional<StoredPolicy> overridden(StoredPolicy policy) {
    if (!policy.isOverride()) {
      return Optional.empty();
    }
    List<StoredPolicy> ancestors = at(chain.ancestorsOf(policy.scope()).stream());
    return ancestors.stream()
        .filter(ancestor -> Long.valueOf(ancestor.id()).equals(policy.overridesId()))
        .findFirst()
        .or(() -> ancestors.stream().findFirst());
  }

  /** The policies an override reaches, nearest first, itself included. */
  List<StoredPolicy> mergePath(StoredPolicy policy) {
    return Stream.iterate(
            Optional.of(policy), Optional::isPresent, p -> p.flatMap(this::overridden))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The policy's rules with those it is laid over, before any lock or bound. */
  public Map<String, Object> merged(StoredPolicy policy) {
    return policy.isOverride()
        ? MergedConfig.of(overridden(policy).map(this::merged).orElse(Map.of()), policy.config())
        : policy.config();
  }

  /** The policy's rules after the locks and bounds of all levels beyond; the farthest wins. */
  Map<String, Object> effective(StoredPolicy policy) {
    Map<String, Object> config = merged(policy);
    for (StoredPolicy farther : beyond(policy)) {
      config = constraint(farther).appliedTo(config);
    }
    return config;
  }

  /** What a policy asks of those nearer than itself. */
  public ParentConstraint constraint(StoredPolicy policy) {
    return new ParentConstraint(policy, effective(policy));
  }

  private List<StoredPolicy> at(Stream<Scope> scopes) {
    return scopes.map(policies::get).flatMap(Stream::ofNullable).toList();
  }
}
