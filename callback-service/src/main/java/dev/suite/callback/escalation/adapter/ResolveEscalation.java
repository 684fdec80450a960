package dev.suite.callback.escalation.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.escalation.Escalation;
import dev.suite.callback.step.adapter.CallbackClosing;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.idempotency.Answer;
import dev.suite.runtime.idempotency.Answers;
import dev.suite.runtime.idempotency.IdempotencyKeys;
import dev.suite.runtime.idempotency.RequestKey;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Ends escalations: one by hand, all that are open when their request is closed. */
@ApplicationScoped
class ResolveEscalation implements CallbackClosing {
  private final Pool pool;
  private final IdempotencyKeys keys;
  private final EscalationStore store;
  private final Answers answers;
  private final Clock clock;

  ResolveEscalation(
      Pool pool, IdempotencyKeys keys, EscalationStore store, Answers answers, Clock clock) {
    this.pool = pool;
    this.keys = keys;
    this.store = store;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * Resolves one.
   *
   * @param path the path that was called
   * @param notes how, or null
   * @return 200 with the escalation; 409 {@code already_resolved}; fails with 404 for an unknown
   *     one
   */
  Uni<Response> resolve(
      long companyId, long id, String path, Optional<RequestKey> key, String notes) {
    return Transactions.in(
        pool,
        tx ->
            keys.once(
                OpenTransaction.of(tx),
                key,
                () ->
                    store
                        .lock(tx, companyId, id)
                        .onItem()
                        .ifNull()
                        .failWith(Problem::notFound)
                        .chain(one ->
                            one.resolvedAt() == null
                                ? resolve(tx, one, notes)
                                : Uni.createFrom().item(alreadyResolved(path)))));
  }

  private Uni<Answer> resolve(SqlConnection tx, Escalation one, String notes) {
    Instant now = clock.instant();
    return store
        .resolve(OpenTransaction.of(tx), one, notes, now)
        .chain(() -> store.lock(tx, one.companyId(), one.id()))
        .map(resolved -> answers.of(200, null, EscalationAnswer.of(resolved)));
  }

  private Answer alreadyResolved(String path) {
    return answers.refusal(
        path,
        Problem.of(409, "already_resolved", "It is resolved already; nothing is left to be done.")
            .build());
  }

  @Override
  public Uni<Void> closed(OpenTransaction tx, CallbackRequest request) {
    return store.resolveAll(tx, request.companyId(), request.id(), clock.instant());
  }
}
