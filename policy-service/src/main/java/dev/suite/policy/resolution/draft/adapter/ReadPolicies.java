package dev.suite.policy.resolution.draft.adapter;

import dev.suite.policy.decision.fee.Fee;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.adapter.ScopeStore;
import dev.suite.policy.resolution.adapter.ScopeStore.Place;
import dev.suite.policy.resolution.cache.adapter.PolicyCache;
import dev.suite.policy.resolution.draft.PolicyDraft;
import dev.suite.policy.resolution.draft.PolicyWarning;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Shows stored policies, with the warnings that saving them now would give. */
@ApplicationScoped
class ReadPolicies {
  private final ScopeStore scopes;
  private final PolicyCache cache;
  private final Pool pool;
  private final Clock clock;

  ReadPolicies(ScopeStore scopes, PolicyCache cache, Pool pool, Clock clock) {
    this.scopes = scopes;
    this.cache = cache;
    this.pool = pool;
    this.clock = clock;
  }

  /** The version in force of each policy with the one that waits, in their order. */
  Uni<List<PolicyAnswer>> answers(long companyId, List<OwnPolicy> policies) {
    Instant now = clock.instant();
    return scopes
        .known(pool, companyId, policies.stream().map(own -> own.newest().scope()).toList())
        .chain(places ->
            Multi.createFrom()
                .iterable(policies)
                .onItem()
                .transformToUniAndConcatenate(own -> answer(companyId, own, places, now))
                .collect()
                .asList());
  }

  /** One whose scope has just gone stands alone. */
  private Uni<PolicyAnswer> answer(
      long companyId, OwnPolicy own, Map<Scope, Place> places, Instant now) {
    Place place = places.get(own.newest().scope());
    Uni<List<PolicyWarning>> warnings =
        place == null ? Uni.createFrom().item(List.of()) : warnings(companyId, own, place, now);
    return warnings.map(told -> PolicyAnswer.of(own, told, now));
  }

  /** Held against what is in force when it begins, as it was when it was saved. */
  private Uni<List<PolicyWarning>> warnings(
      long companyId, OwnPolicy own, Place place, Instant now) {
    StoredPolicy shown = own.knownAt(now);
    PolicyDraft draft =
        new PolicyDraft(
            shown.id(),
            shown.type(),
            shown.scope(),
            shown.config(),
            shown.isOverride(),
            shown.overridesId());
    return cache
        .of(companyId, shown.type(), place.epoch())
        .map(live ->
            draft.warnings(
                place.chain(),
                live.inForce(place.chain(), own.begins(now)),
                Fee.digits(place.currency())));
  }
}
