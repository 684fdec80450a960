package dev.suite.policy.resolution.draft.adapter;

import dev.suite.policy.decision.fee.Fee;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.adapter.PolicyKey;
import dev.suite.policy.resolution.adapter.ScopeStore;
import dev.suite.policy.resolution.check.ConfigError;
import dev.suite.policy.resolution.draft.Beginning;
import dev.suite.policy.resolution.draft.DraftVerdict;
import dev.suite.policy.resolution.draft.PolicyWarning;
import dev.suite.policy.resolution.proposal.adapter.PlaceOfDraft;
import dev.suite.policy.resolution.proposal.adapter.PolicyRequest;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.rest.ETags;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Saves a scope's policy: check it against those above, write it and its version, tell every
 * replica. The changes of one company come one after the other, so that no two of them together
 * close a circle.
 */
@ApplicationScoped
class SavePolicy {
  /** What came of it. */
  record Saved(PolicyConfiguration policy, List<PolicyWarning> warnings, boolean created) {}

  private final Mutiny.SessionFactory hibernate;
  private final PolicyStore store;
  private final PlaceOfDraft places;
  private final PolicyChangePublisher publisher;
  private final Clock clock;

  SavePolicy(
      Mutiny.SessionFactory hibernate,
      PolicyStore store,
      PlaceOfDraft places,
      PolicyChangePublisher publisher,
      Clock clock) {
    this.hibernate = hibernate;
    this.store = store;
    this.places = places;
    this.publisher = publisher;
    this.clock = clock;
  }

  /**
   * Creates or changes it.
   *
   * @return fails with 422 for what is wrong with it, 404 for an unknown scope, 428 or 412 when it
   *     exists already in a version the caller has not seen
   */
  Uni<Saved> save(PolicyKey key, PolicyRequest request, String ifMatch, String savedBy) {
    return places
        .of(key, request, clock.instant())
        .chain(place ->
            existed(key)
                .chain(existed ->
                    Transactions.in(
                        hibernate,
                        session ->
                            store
                                .lockCompany(OpenTransaction.of(session), key.companyId())
                                .chain(() -> store.live(session, key.companyId(), key.type()))
                                .chain(live ->
                                    new Draft(key, request, place, live, existed, clock.instant())
                                        .write(session, ifMatch, savedBy)))));
  }

  /**
   * Whether it was there before the lock: one that appears while waiting lost the caller a race.
   */
  private Uni<Boolean> existed(PolicyKey key) {
    return hibernate.withSession(session -> store.find(session, key)).map(found -> found != null);
  }

  private final class Draft {
    private final PolicyKey key;
    private final PolicyRequest request;
    private final ScopeStore.Place place;
    private final List<OwnPolicy> live;
    private final boolean existed;
    private final PolicyConfiguration current;
    private final Instant now;

    Draft(
        PolicyKey key,
        PolicyRequest request,
        ScopeStore.Place place,
        List<OwnPolicy> live,
        boolean existed,
        Instant now) {
      this.key = key;
      this.request = request;
      this.place = place;
      this.live = live;
      this.existed = existed;
      this.now = now;
      this.current =
          live.stream()
              .map(OwnPolicy::newest)
              .filter(one -> one.scope().equals(key.scope()))
              .findFirst()
              .orElse(null);
    }

    Uni<Saved> write(Mutiny.Session session, String ifMatch, String savedBy) {
      DraftVerdict.Accepted accepted = accepted();
      checkMatch(ifMatch);
      PolicyConfiguration policy =
          current == null
              ? new PolicyConfiguration(key.companyId(), key.scope(), key.type(), now)
              : current;
      policy.change(accepted.config(), request, now);
      return session
          .persist(policy)
          .chain(session::flush)
          .chain(() -> store.keepVersion(session, policy, savedBy))
          .chain(() -> publisher.changed(OpenTransaction.of(session), policy))
          .replaceWith(new Saved(policy, accepted.warnings(), current == null));
    }

    private DraftVerdict.Accepted accepted() {
      List<ConfigError> wrong = Beginning.errors(request.effectiveFrom(), now);
      return switch (verdict()) {
        case DraftVerdict.Accepted accepted when wrong.isEmpty() -> accepted;
        case DraftVerdict.Accepted _ -> throw PlaceOfDraft.invalid(wrong);
        case DraftVerdict.Refused(List<ConfigError> errors) ->
            throw PlaceOfDraft.invalid(
                Stream.of(errors, wrong).flatMap(Collection::stream).toList());
      };
    }

    /** Held against what is going to be in force when it begins. */
    private DraftVerdict verdict() {
      Instant begins = request.effectiveFrom() == null ? now : request.effectiveFrom();
      List<StoredPolicy> policies = live.stream().map(own -> own.knownAt(begins)).toList();
      return request
          .toDraft(current == null ? 0 : current.id, key.type(), key.scope())
          .check(place.chain(), policies, Fee.digits(place.currency()));
    }

    private void checkMatch(String ifMatch) {
      if (current == null) {
        ETags.honourAbsent(ifMatch);
      } else if (ifMatch == null && !existed) {
        throw Problem.of(ProblemCode.PRECONDITION_FAILED).header("ETag", current.etag()).build();
      } else {
        ETags.require(ifMatch, current.etag());
      }
    }
  }
}
