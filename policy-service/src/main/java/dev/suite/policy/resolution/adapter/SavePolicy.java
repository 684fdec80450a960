package dev.suite.policy.resolution.adapter;

import dev.suite.policy.decision.fee.Money;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.check.FieldError;
import dev.suite.policy.resolution.draft.DraftVerdict;
import dev.suite.policy.resolution.draft.PolicyDraft;
import dev.suite.policy.resolution.draft.PolicyWarning;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.rest.ETags;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
        .of(key, request)
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
                                    new Draft(key, request, place, live, existed)
                                        .write(session, ifMatch, savedBy)))));
  }

  /**
   * Whether it was there before the lock: one that appears while waiting lost the caller a race.
   */
  private Uni<Boolean> existed(PolicyKey key) {
    return hibernate
        .withStatelessSession(
            session -> store.find(session, key.companyId(), key.scope(), key.type()))
        .map(found -> found != null);
  }

  private final class Draft {
    private final PolicyKey key;
    private final PolicyRequest request;
    private final ScopeStore.Place place;
    private final List<PolicyConfiguration> live;
    private final boolean existed;
    private final PolicyConfiguration current;

    Draft(
        PolicyKey key,
        PolicyRequest request,
        ScopeStore.Place place,
        List<PolicyConfiguration> live,
        boolean existed) {
      this.key = key;
      this.request = request;
      this.place = place;
      this.live = live;
      this.existed = existed;
      this.current =
          live.stream().filter(one -> one.scope().equals(key.scope())).findFirst().orElse(null);
    }

    Uni<Saved> write(Mutiny.Session session, String ifMatch, String savedBy) {
      DraftVerdict.Accepted accepted = accepted();
      checkMatch(ifMatch);
      Instant now = clock.instant();
      PolicyConfiguration policy =
          current == null
              ? new PolicyConfiguration(key.companyId(), key.scope(), key.type(), now)
              : current;
      policy.change(accepted.config(), request, now);
      OpenTransaction tx = OpenTransaction.of(session);
      return session
          .persist(policy)
          .chain(session::flush)
          .chain(() -> store.keepVersion(tx, policy, savedBy))
          .chain(() -> publisher.changed(tx, policy))
          .replaceWith(new Saved(policy, accepted.warnings(), current == null));
    }

    private DraftVerdict.Accepted accepted() {
      List<StoredPolicy> policies = live.stream().map(PolicyConfiguration::toStoredPolicy).toList();
      PolicyDraft draft =
          request.toDraft(current == null ? 0 : current.id, key.type(), key.scope());
      return switch (draft.check(place.chain(), policies, Money.digits(place.currency()))) {
        case DraftVerdict.Accepted accepted -> accepted;
        case DraftVerdict.Refused(List<FieldError> errors) -> throw PlaceOfDraft.invalid(errors);
      };
    }

    private void checkMatch(String ifMatch) {
      if (current == null) {
        ETags.honourAbsent(ifMatch);
      } else if (ifMatch == null && !existed) {
        throw Problem.of(ProblemCode.PRECONDITION_FAILED)
            .header("ETag", ETags.of(current.version))
            .build();
      } else {
        ETags.require(ifMatch, current.version);
      }
    }
  }
}
