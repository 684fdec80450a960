package dev.suite.policy.modification.adapter;

import dev.suite.contracts.ActorType;
import dev.suite.policy.decision.adapter.DecideChange;
import dev.suite.policy.decision.adapter.DecidedChange;
import dev.suite.policy.decision.adapter.Lookback;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer;
import dev.suite.policy.decision.answer.adapter.ExplainDecision;
import dev.suite.policy.decision.answer.adapter.KeptDecision;
import dev.suite.policy.modification.Modification;
import dev.suite.policy.modification.Recording;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.idempotency.Answer;
import dev.suite.runtime.idempotency.IdempotencyKeys;
import dev.suite.runtime.idempotency.RequestKey;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.work.Turnstile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Records a change once, never past the quota: lock the customer, decide again on what is true now,
 * write the modification, the appointment's new state and the event, all in one transaction.
 */
@ApplicationScoped
class RecordModification {
  /** Whose row is locked. */
  private record Customer(long companyId, long customerId) {}

  private final Pool pool;
  private final Turnstile turnstile;
  private final IdempotencyKeys keys;
  private final DecideChange decide;
  private final ExplainDecision explain;
  private final RecordingStore store;
  private final ModificationPublisher publisher;
  private final RecordingAnswers answers;

  RecordModification(
      Pool pool,
      Turnstile turnstile,
      IdempotencyKeys keys,
      DecideChange decide,
      ExplainDecision explain,
      RecordingStore store,
      ModificationPublisher publisher,
      RecordingAnswers answers) {
    this.pool = pool;
    this.turnstile = turnstile;
    this.keys = keys;
    this.decide = decide;
    this.explain = explain;
    this.store = store;
    this.publisher = publisher;
    this.answers = answers;
  }

  /**
   * Records it, or says why not.
   *
   * @param key of the request: what was answered under it is answered again, whatever has become
   *     since of what the attempt names
   * @param attempt may refuse what was asked with 422
   * @return 201 with the modification; 409 with the decision where it is refused; fails with 404
   *     for an unknown appointment or staff member, with 422 where the customer who does it is not
   *     the appointment's
   */
  Uni<Response> record(Optional<RequestKey> key, Supplier<Attempt> attempt) {
    return keys.orAgain(pool, key, () -> record(attempt.get()));
  }

  private Uni<Response> record(Attempt attempt) {
    return decide
        .warm(attempt.wanted())
        .chain(lookback ->
            store
                .customer(pool, attempt.wanted(), attempt.request().modifiedBy().staff())
                .invoke(customer -> refuseOtherCustomer(attempt.request(), customer))
                .chain(customer ->
                    turnstile.pass(
                        new Customer(attempt.companyId(), customer),
                        () -> once(attempt, lookback))));
  }

  private Uni<Response> once(Attempt attempt, Lookback lookback) {
    return Transactions.in(
        pool,
        tx ->
            keys.once(
                OpenTransaction.of(tx), attempt.key(), () -> decideAnew(tx, attempt, lookback)));
  }

  private Uni<Answer> decideAnew(SqlConnection tx, Attempt attempt, Lookback lookback) {
    return store
        .lock(tx, attempt.wanted())
        .chain(() -> decide.decide(tx, lookback, attempt.wanted()))
        .chain(decided -> settle(tx, attempt, decided));
  }

  private Uni<Answer> settle(SqlConnection tx, Attempt attempt, DecidedChange decided) {
    DecisionAnswer decision = explain.explain(decided, attempt.language());
    ModificationRequest request = attempt.request();
    KeptDecision kept = KeptDecision.of(decision, decided, attempt.quote());
    return switch (Recording.of(
        decided.decision(), attempt.quote(), request.reason(), attempt.force())) {
      case Recording.Granted granted ->
          write(tx, attempt, TrailEntry.granted(request, decided, granted, kept, answers::text));
      case Recording.Refused(var reasons) ->
          store
              .recordDenial(
                  tx,
                  attempt.companyId(),
                  TrailEntry.refused(request, decided, answers.text(kept)),
                  reasons.getFirst())
              .replaceWith(answers.refused(attempt, reasons.getFirst(), decision));
      case Recording.QuoteExpired _ ->
          Uni.createFrom().item(answers.quoteExpired(attempt, decision));
      case Recording.ReasonMissing _ -> Uni.createFrom().item(answers.reasonMissing(attempt));
    };
  }

  private Uni<Answer> write(SqlConnection tx, Attempt attempt, List<TrailEntry> entries) {
    return Multi.createFrom()
        .iterable(entries)
        .onItem()
        .transformToUniAndConcatenate(entry -> write(tx, attempt.companyId(), entry))
        .collect()
        .asList()
        .map(recorded -> answers.recorded(attempt, recorded));
  }

  private Uni<Modification> write(SqlConnection tx, long companyId, TrailEntry entry) {
    return store
        .record(tx, companyId, entry)
        .map(id -> entry.modification().withId(id))
        .call(recorded -> store.changeLocally(tx, companyId, recorded))
        .call(recorded ->
            publisher.recorded(OpenTransaction.of(tx), companyId, recorded, entry.eventId()));
  }

  private static void refuseOtherCustomer(ModificationRequest request, long customer) {
    if (request.modifiedBy().type() == ActorType.customer
        && !request.modifiedBy().id().equals(Long.toString(customer))) {
      throw Problem.invalid("/modified_by/id", "must be the appointment's customer");
    }
  }
}
