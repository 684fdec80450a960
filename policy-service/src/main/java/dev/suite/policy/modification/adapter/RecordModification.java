package dev.suite.policy.modification.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.contracts.ActorType;
import dev.suite.policy.decision.Quote;
import dev.suite.policy.decision.ReasonCode;
import dev.suite.policy.decision.adapter.DecideCancellation;
import dev.suite.policy.decision.adapter.DecideCancellation.Decided;
import dev.suite.policy.decision.adapter.DecisionAnswer;
import dev.suite.policy.decision.adapter.ExplainDecision;
import dev.suite.policy.decision.adapter.QuoteSigner;
import dev.suite.policy.modification.Modification;
import dev.suite.policy.modification.Recording;
import dev.suite.policy.resolution.adapter.CompanyPolicies;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.idempotency.Answer;
import dev.suite.runtime.idempotency.IdempotencyKeys;
import dev.suite.runtime.idempotency.RequestKey;
import dev.suite.runtime.rest.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Records a cancellation once, never past the quota: lock the customer, decide again on what is
 * true now, write the modification, the appointment's new state and the event, all in one
 * transaction.
 */
@ApplicationScoped
class RecordModification {
  private final Pool pool;
  private final Turnstile turnstile;
  private final IdempotencyKeys keys;
  private final DecideCancellation decide;
  private final ExplainDecision explain;
  private final QuoteSigner quotes;
  private final RecordingStore store;
  private final ModificationPublisher publisher;
  private final ObjectMapper json;

  RecordModification(
      Pool pool,
      Turnstile turnstile,
      IdempotencyKeys keys,
      DecideCancellation decide,
      ExplainDecision explain,
      QuoteSigner quotes,
      RecordingStore store,
      ModificationPublisher publisher,
      ObjectMapper json) {
    this.pool = pool;
    this.turnstile = turnstile;
    this.keys = keys;
    this.decide = decide;
    this.explain = explain;
    this.quotes = quotes;
    this.store = store;
    this.publisher = publisher;
    this.json = json;
  }

  /**
   * Records it, or says why not.
   *
   * @param path the collection's path, where the new modification will be found
   * @return 201 with the modification; 409 with the decision where it is refused; fails with 404
   *     for an unknown appointment and 422 for a quote that is not this request's
   */
  Uni<Response> record(
      long companyId,
      ModificationRequest request,
      Optional<RequestKey> key,
      String path,
      Locale language) {
    Optional<Quote> quote = quote(companyId, request);
    return decide
        .warm(companyId)
        .chain(warmed ->
            store
                .customer(pool, companyId, request.appointmentId())
                .invoke(customer -> refuseOtherCustomer(request, customer))
                .chain(customer ->
                    turnstile.pass(
                        companyId,
                        customer,
                        () -> once(companyId, request, key, quote, warmed, path, language))));
  }

  private Uni<Response> once(
      long companyId,
      ModificationRequest request,
      Optional<RequestKey> key,
      Optional<Quote> quote,
      CompanyPolicies warmed,
      String path,
      Locale language) {
    return Transactions.in(
        pool,
        tx ->
            keys.once(
                OpenTransaction.of(tx),
                key,
                () ->
                    store
                        .lock(tx, companyId, request.appointmentId())
                        .chain(() -> decide.decide(tx, warmed, companyId, request.appointmentId()))
                        .chain(decided -> settle(tx, decided, request, quote, path, language))));
  }

  private Uni<Answer> settle(
      SqlConnection tx,
      Decided decided,
      ModificationRequest request,
      Optional<Quote> quote,
      String path,
      Locale language) {
    DecisionAnswer answer = explain.explain(decided, language);
    return switch (Recording.of(decided.decision(), quote, request.reason())) {
      case Recording.Granted(BigDecimal fee) -> write(tx, decided, request, fee, answer, path);
      case Recording.Refused(var reasons) ->
          store
              .recordDenial(tx, decided, request, reasons.getFirst(), text(answer))
              .replaceWith(problem(refused(reasons.getFirst(), answer), path));
      case Recording.QuoteExpired _ -> answer(expired(answer), path);
      case Recording.ReasonMissing _ ->
          answer(Problem.invalid("/reason", "is required by the policy"), path);
    };
  }

  private Uni<Answer> write(
      SqlConnection tx,
      Decided decided,
      ModificationRequest request,
      BigDecimal fee,
      DecisionAnswer answer,
      String path) {
    String eventId = UUID.randomUUID().toString();
    String decision = text(answer);
    return store
        .record(tx, decided, request, fee, decision, eventId)
        .call(() -> store.cancelLocally(tx, decided.booked().companyId(), decided.booked().id()))
        .call(id -> publisher.cancelled(OpenTransaction.of(tx), decided, request, fee, id, eventId))
        .map(id -> created(id, decided, request, fee, decision, path));
  }

  private Answer created(
      long id,
      Decided decided,
      ModificationRequest request,
      BigDecimal fee,
      String decision,
      String path) {
    Modification recorded =
        new Modification(
            id,
            DecideCancellation.CANCEL,
            decided.booked().id(),
            decided.booked().customerId(),
            true,
            false,
            fee,
            decided.booked().currency().getCurrencyCode(),
            request.reason(),
            request.modifiedBy().type().name(),
            request.modifiedBy().id(),
            null,
            decided.decision().decidedAt(),
            "rest",
            null,
            null,
            decision);
    return Answer.json(201, path + "/" + id, text(ModificationAnswer.of(recorded)));
  }

  private Optional<Quote> quote(long companyId, ModificationRequest request) {
    if (request.decisionId() == null) {
      return Optional.empty();
    }
    return Optional.of(
        quotes
            .read(request.decisionId())
            .filter(
                quote -> quote.isFor(companyId, request.appointmentId(), DecideCancellation.CANCEL))
            .orElseThrow(() ->
                Problem.of(
                        422,
                        "invalid_decision",
                        "Send the decision_id of a decision on this appointment and action.")
                    .error("/decision_id", "is not a decision on this")
                    .build()));
  }

  private static void refuseOtherCustomer(ModificationRequest request, long customer) {
    if (request.modifiedBy().type() == ActorType.customer
        && !request.modifiedBy().id().equals(Long.toString(customer))) {
      throw Problem.invalid("/modified_by/id", "must be the appointment's customer");
    }
  }

  private static Problem refused(ReasonCode code, DecisionAnswer decision) {
    String why =
        decision.reasons().stream()
            .filter(reason -> reason.code().equals(code.code()))
            .map(DecisionAnswer.Reason::message)
            .findFirst()
            .orElseThrow();
    return Problem.of(409, code.code(), why).with("decision", decision).build();
  }

  private static Problem expired(DecisionAnswer decision) {
    return Problem.of(409, "decision_expired", "The quote holds no longer; ask for a new decision.")
        .with("decision", decision)
        .build();
  }

  private Uni<Answer> answer(Problem problem, String path) {
    return Uni.createFrom().item(problem(problem, path));
  }

  private Answer problem(Problem problem, String path) {
    return new Answer(
        problem.getStatusCode(),
        "application/problem+json",
        null,
        null,
        text(HttpProblem.builder(problem).withInstance(URI.create(path)).build()));
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("an answer must always become JSON", bug);
    }
  }
}
