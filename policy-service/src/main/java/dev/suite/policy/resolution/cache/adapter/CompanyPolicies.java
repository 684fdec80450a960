package dev.suite.policy.resolution.cache.adapter;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A company's policies of one type as they were under an epoch. Those that wait are among them, so
 * that what is in force changes at the instant without a write.
 *
 * @param epoch raised by each change of the company's policies; 0 before the first
 * @param policies by where they hang: an answer looks at four places, however many there are
 * @param longestWindow the most days back, today included, that any of the policies can count
 * @param limitSkips whether any of them limits the cancelled appointments of a series
 */
public record CompanyPolicies(
    long epoch, Map<Scope, List<PolicyTimeline>> policies, int longestWindow, boolean limitSkips) {
  private static final int LONGEST_MONTH = 31;

  /** Those under an epoch. */
  static CompanyPolicies of(long epoch, Collection<PolicyTimeline> policies) {
    return new CompanyPolicies(
        epoch,
        policies.stream().collect(Collectors.groupingBy(PolicyTimeline::scope)),
        configs(policies).mapToInt(CompanyPolicies::rollingDays).reduce(LONGEST_MONTH, Math::max),
        configs(policies).anyMatch(config -> config.get("max_skips_per_month") != null));
  }

  private static Stream<Map<String, Object>> configs(Collection<PolicyTimeline> policies) {
    return policies.stream()
        .flatMap(policy -> policy.versions().stream())
        .map(version -> version.policy().config());
  }

  /**
   * An override holds a part of a config: its days may go with a window that another level names.
   */
  private static int rollingDays(Map<String, Object> config) {
    return config.get("quota") instanceof Map<?, ?> quota
            && quota.get("days") instanceof Number days
        ? days.intValue()
        : 0;
  }

  /** The policy in force for a chain at an instant. */
  public Resolution resolve(Chain chain, Instant at) {
    return PolicyResolution.resolve(chain, inForce(chain, at));
  }

  /** The policy in force for a chain now, and when that changes. */
  public PolicyInForce inForceNow(Chain chain, Instant now) {
    return new PolicyInForce(resolve(chain, now), changesAfter(chain, now));
  }

  /** Those along a chain that are in force at an instant, one a scope. */
  public List<StoredPolicy> inForce(Chain chain, Instant at) {
    return chain.scopes().stream().flatMap(scope -> inForce(scope, at).stream()).toList();
  }

  /** All that are in force at an instant, one a scope. */
  public List<StoredPolicy> inForce(Instant at) {
    return policies.keySet().stream().flatMap(scope -> inForce(scope, at).stream()).toList();
  }

  /** The newest of a scope, whatever the clocks of two replicas said when one followed another. */
  private Optional<StoredPolicy> inForce(Scope scope, Instant at) {
    return at(scope)
        .flatMap(policy -> policy.at(at).stream())
        .max(Comparator.comparingLong(StoredPolicy::id));
  }

  /** When a waiting version of a policy along the chain begins; empty where none waits. */
  public Optional<Instant> changesAfter(Chain chain, Instant instant) {
    return chain.scopes().stream()
        .flatMap(this::at)
        .flatMap(policy -> policy.changesAfter(instant).stream())
        .min(Comparator.naturalOrder());
  }

  private Stream<PolicyTimeline> at(Scope scope) {
    return policies.getOrDefault(scope, List.of()).stream();
  }

  /** Whether these hold for facts read under an epoch: of it, or of a later one. */
  boolean areAsOf(long wanted) {
    return epoch == wanted || (wanted > 0 && epoch > wanted);
  }

  /** How much room they take in memory: the versions held, at least 1. */
  int weight() {
    int versions =
        policies.values().stream()
            .flatMap(List::stream)
            .mapToInt(policy -> policy.versions().size())
            .sum();
    return Math.max(1, versions);
  }
}
