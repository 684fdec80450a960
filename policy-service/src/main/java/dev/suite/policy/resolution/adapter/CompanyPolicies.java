package dev.suite.policy.resolution.adapter;

import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.PolicyResolution;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.history.PolicyTimeline;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A company's policies of one type as they were under an epoch. Those that wait are among them, so
 * that what is in force changes at the instant without a write.
 *
 * @param epoch raised by each change of the company's policies; 0 before the first
 */
public record CompanyPolicies(long epoch, List<PolicyTimeline> policies) {
  private static final int LONGEST_MONTH = 31;

  /** The policy in force for a chain at an instant. */
  public Resolution resolve(Chain chain, Instant at) {
    return PolicyResolution.resolve(chain, inForce(at));
  }

  /** When a waiting version of a policy along the chain begins; empty where none waits. */
  public Optional<Instant> changesAfter(Chain chain, Instant instant) {
    return policies.stream()
        .filter(policy -> chain.scopes().contains(policy.scope()))
        .flatMap(policy -> policy.changesAfter(instant).stream())
        .min(Comparator.naturalOrder());
  }

  /** One a scope, whatever the clocks of two replicas said when one followed the other. */
  private Collection<StoredPolicy> inForce(Instant at) {
    Map<Scope, StoredPolicy> newest =
        policies.stream()
            .flatMap(policy -> policy.at(at).stream())
            .collect(
                Collectors.toMap(
                    StoredPolicy::scope,
                    Function.identity(),
                    BinaryOperator.maxBy(Comparator.comparingLong(StoredPolicy::id))));
    return newest.values();
  }

  /** Whether these hold for facts read under an epoch: of it, or of a later one. */
  boolean areAsOf(long wanted) {
    return epoch == wanted || (wanted > 0 && epoch > wanted);
  }

  /** How much room they take in memory: the versions held, at least 1. */
  int weight() {
    return Math.max(1, policies.stream().mapToInt(policy -> policy.versions().size()).sum());
  }

  /** The most days back, today included, that any of the policies can count. */
  public int longestWindow() {
    return policies.stream()
        .flatMap(policy -> policy.versions().stream())
        .mapToInt(version -> rollingDays(version.policy()))
        .reduce(LONGEST_MONTH, Math::max);
  }

  /**
   * An override holds a part of a config: its days may go with a window that another level names.
   */
  private static int rollingDays(StoredPolicy policy) {
    return policy.config().get("quota") instanceof Map<?, ?> quota
            && quota.get("days") instanceof Number days
        ? days.intValue()
        : 0;
  }
}
