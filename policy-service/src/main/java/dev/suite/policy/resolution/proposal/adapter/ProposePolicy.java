package dev.suite.policy.resolution.proposal.adapter;

import dev.suite.policy.decision.fee.Fee;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.adapter.PolicyKey;
import dev.suite.policy.resolution.adapter.ScopeStore;
import dev.suite.policy.resolution.cache.adapter.PolicyCache;
import dev.suite.policy.resolution.draft.DraftVerdict;
import dev.suite.policy.resolution.draft.PolicyDraft;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Checks a policy as if it was to be saved, and saves nothing. */
@ApplicationScoped
public class ProposePolicy {
  /**
   * A policy that could be saved.
   *
   * @param place where it would stand
   * @param policies the company's live ones of its type as they would be
   */
  public record Proposed(ScopeStore.Place place, List<StoredPolicy> policies) {}

  private final PlaceOfDraft places;
  private final PolicyCache cache;
  private final Clock clock;

  ProposePolicy(PlaceOfDraft places, PolicyCache cache, Clock clock) {
    this.places = places;
    this.cache = cache;
    this.clock = clock;
  }

  /**
   * The company's policies with one that stands alone in its scope's place.
   *
   * @return fails with 422 for what is wrong with it, with 404 for an unknown scope
   */
  public Uni<Proposed> alone(
      long companyId, PolicyType type, Scope scope, Map<String, Object> config) {
    Instant now = clock.instant();
    PolicyRequest request = new PolicyRequest(config, false, null, null);
    return places
        .of(new PolicyKey(companyId, scope, type), request, now)
        .chain(place ->
            cache
                .of(companyId, type, place.epoch())
                .map(known ->
                    new Proposed(
                        place, with(request.toDraft(0, type, scope), place, known.inForce(now)))));
  }

  private static List<StoredPolicy> with(
      PolicyDraft draft, ScopeStore.Place place, Collection<StoredPolicy> live) {
    return switch (draft.check(place.chain(), live, Fee.digits(place.currency()))) {
      case DraftVerdict.Refused(var errors) -> throw PlaceOfDraft.invalid(errors);
      case DraftVerdict.Accepted accepted -> {
        List<StoredPolicy> policies = new ArrayList<>(live);
        policies.removeIf(policy -> policy.scope().equals(draft.scope()));
        policies.add(
            new StoredPolicy(0, draft.type(), draft.scope(), 0, accepted.config(), false, null));
        yield policies;
      }
    };
  }
}
