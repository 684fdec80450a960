package dev.suite.callback.intake.adapter;

import dev.suite.callback.assignment.AssignmentReason;
import dev.suite.callback.assignment.adapter.GiveCallback;
import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.adapter.CallbackHistory;
import dev.suite.callback.callback.adapter.CallbackPublisher;
import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.callback.callback.adapter.HistoryEvent;
import dev.suite.callback.intake.Deadline;
import dev.suite.callback.intake.adapter.IntakeStore.Place;
import dev.suite.callback.settings.CallbackSettings;
import dev.suite.callback.settings.adapter.SettingsStore;
import dev.suite.runtime.database.DatabaseFailure;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.idempotency.Answer;
import dev.suite.runtime.idempotency.Answers;
import dev.suite.runtime.idempotency.IdempotencyKeys;
import dev.suite.runtime.idempotency.RequestKey;
import dev.suite.runtime.rest.CallersObject;
import dev.suite.runtime.trace.TraceParent;
import dev.suite.runtime.work.Turnstile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes a wish to be called back in: lock the branch, join the number's open request or write a new
 * one and give it to the best, tell Kafka, all in one transaction.
 */
@ApplicationScoped
class RequestCallback {
  private static final String METADATA = "/metadata";

  /** Whose row is locked. */
  private record Branch(long companyId, String branchId) {}

  private final Pool pool;
  private final Turnstile turnstile;
  private final IdempotencyKeys keys;
  private final IntakeStore intake;
  private final SettingsStore settings;
  private final CallbackStore store;
  private final JoinCallback join;
  private final GiveCallback give;
  private final CallbackHistory history;
  private final CallbackPublisher publisher;
  private final AnswerRequest answer;
  private final Answers answers;
  private final Clock clock;

  RequestCallback(
      Pool pool,
      Turnstile turnstile,
      IdempotencyKeys keys,
      IntakeStore intake,
      SettingsStore settings,
      CallbackStore store,
      JoinCallback join,
      GiveCallback give,
      CallbackHistory history,
      CallbackPublisher publisher,
      AnswerRequest answer,
      Answers answers,
      Clock clock) {
    this.pool = pool;
    this.turnstile = turnstile;
    this.keys = keys;
    this.intake = intake;
    this.settings = settings;
    this.store = store;
    this.join = join;
    this.give = give;
    this.history = history;
    this.publisher = publisher;
    this.answer = answer;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * Takes it in.
   *
   * @return 201 with the request and its assignment; 200 where it joined an open one; fails with
   *     404 for ids the company does not have, with 422 for content that cannot be
   */
  Uni<Response> request(
      long companyId, CallbackBody body, String path, String idempotencyKey, String actor) {
    IntakeRules.checkWindow(body.window(), clock.instant());
    CallersObject.check(METADATA, body.metadata());
    Optional<RequestKey> key = RequestKey.of(companyId, "POST", path, idempotencyKey, body);
    String metadata =
        body.metadata() == null
            ? null
            : CallersObject.sized(METADATA, answers.text(body.metadata()));
    Wish wish = new Wish(companyId, body, null, metadata, TraceParent.current(), actor);
    return turnstile.pass(new Branch(companyId, body.branchId()), () -> once(wish, key));
  }

  private Uni<Response> once(Wish wish, Optional<RequestKey> key) {
    return Transactions.in(
        pool, tx -> keys.once(OpenTransaction.of(tx), key, () -> take(tx, wish)));
  }

  private Uni<Answer> take(SqlConnection tx, Wish wish) {
    return intake
        .lockBranch(tx, wish.companyId(), wish.body().branchId())
        .chain(() -> intake.place(tx, wish.companyId(), wish.body()))
        .chain(place -> settle(tx, wish.dialled(place.country()), place));
  }

  private Uni<Answer> settle(SqlConnection tx, Wish wish, Place place) {
    return settings
        .chain(tx, wish.companyId(), wish.body().branchId())
        .chain(chain -> {
          CallbackSettings effective = chain.effective();
          Instant expiresAt =
              Deadline.of(
                  clock.instant(),
                  wish.body().priority(),
                  wish.body().window(),
                  effective,
                  place.hours(),
                  place.zone());
          return store
              .lockOpen(tx, wish.companyId(), wish.phoneNumber())
              .chain(open ->
                  open == null
                      ? create(tx, wish, expiresAt, effective)
                      : joined(tx, wish, open, expiresAt));
        });
  }

  /** Somebody at another branch may have written the number's request meanwhile: then join that. */
  private Uni<Answer> create(
      SqlConnection tx, Wish wish, Instant expiresAt, CallbackSettings effective) {
    return intake
        .insert(tx, wish, expiresAt, clock.instant())
        .onFailure(DatabaseFailure::duplicate)
        .recoverWithNull()
        .chain(id ->
            id == null
                ? store
                    .lockOpen(tx, wish.companyId(), wish.phoneNumber())
                    .chain(open -> joined(tx, wish, open, expiresAt))
                : store
                    .get(tx, wish.companyId(), id)
                    .chain(request -> created(tx, request, effective.autoAssign(), wish.actor())));
  }

  private Uni<Answer> created(
      SqlConnection tx, CallbackRequest request, boolean auto, String actor) {
    OpenTransaction open = OpenTransaction.of(tx);
    return history
        .write(open, request, HistoryEvent.requested, null, actor)
        .chain(() -> publisher.requested(open, request))
        .chain(() ->
            auto
                ? give.toTheBest(tx, request, null)
                : answer.assignment(tx, request, AssignmentReason.auto_assign_off))
        .chain(assignment -> answer.created(tx, request, assignment));
  }

  private Uni<Answer> joined(SqlConnection tx, Wish wish, CallbackRequest open, Instant expiresAt) {
    return join.join(tx, wish, open, expiresAt).chain(() -> answer.joined(tx, open));
  }
}
