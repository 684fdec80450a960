package dev.suite.callback.step.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.Transition;
import dev.suite.callback.callback.adapter.CallbackAnswer;
import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.idempotency.Answer;
import dev.suite.runtime.idempotency.Answers;
import dev.suite.runtime.idempotency.IdempotencyKeys;
import dev.suite.runtime.rest.ETags;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes a request one step on, once, in one transaction: lock it, see whether it may be done now,
 * do it, answer with what it is then.
 */
@ApplicationScoped
public class TakeStep {
  private final Pool pool;
  private final IdempotencyKeys keys;
  private final CallbackStore store;
  private final Answers answers;
  private final Clock clock;

  TakeStep(Pool pool, IdempotencyKeys keys, CallbackStore store, Answers answers, Clock clock) {
    this.pool = pool;
    this.keys = keys;
    this.store = store;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * Does the work on the locked request and answers 200 with what it became.
   *
   * @return 409 {@code invalid_transition} where it may not be done now; fails with 404 for an
   *     unknown request, with 412 for another version than If-Match names
   */
  public Uni<Response> take(Step step, BiFunction<SqlConnection, CallbackRequest, Uni<Void>> work) {
    return take(
        step,
        _ -> Uni.createFrom().voidItem(),
        (tx, request) ->
            work.apply(tx, request)
                .chain(() -> store.get(tx, step.companyId(), step.id()))
                .map(after -> ok(after, CallbackAnswer.of(after, clock.instant()))));
  }

  /**
   * Does work that answers itself.
   *
   * @param before what must be locked before the request
   */
  public Uni<Response> take(
      Step step,
      Function<SqlConnection, Uni<Void>> before,
      BiFunction<SqlConnection, CallbackRequest, Uni<Answer>> work) {
    return Transactions.in(
        pool,
        tx ->
            keys.once(
                OpenTransaction.of(tx),
                step.key(),
                () ->
                    before
                        .apply(tx)
                        .chain(() -> store.lock(tx, step.companyId(), step.id()))
                        .invoke(request -> ETags.honour(step.ifMatch(), request.version()))
                        .chain(request ->
                            request.status().allows(step.transition())
                                ? work.apply(tx, request)
                                : Uni.createFrom().item(refused(step, request)))));
  }

  /** 200 with a body and the request's ETag. */
  public Answer ok(CallbackRequest request, Object body) {
    return answers.of(200, null, body).withEtag(ETags.of(request.version()));
  }

  private Answer refused(Step step, CallbackRequest request) {
    String allowed =
        request.status().allowedTransitions().stream()
            .map(Transition::name)
            .collect(Collectors.joining(", "));
    Problem problem =
        Problem.of(
                409,
                "invalid_transition",
                "It is %s; %s."
                    .formatted(
                        request.status(),
                        allowed.isEmpty() ? "nothing can be done with it" : "possible: " + allowed))
            .with("callback_status", request.status())
            .with("allowed_transitions", request.status().allowedTransitions())
            .build();
    return answers.refusal(step.path(), problem);
  }
}
