package dev.suite.runtime.idempotency;

import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.idempotency.KeyStore.KnownKey;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does the work of a request with an Idempotency-Key once, in the transaction that claims the key,
 * and gives every repeat the first one's answer for 24 hours.
 */
@ApplicationScoped
public class IdempotencyKeys {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final String REPLAYED = "Idempotency-Replayed";

  private final KeyStore store;
  private final Clock clock;

  IdempotencyKeys(KeyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Runs the work unless it has run before under the same key.
   *
   * @param key empty when the request carries none
   * @param work what it answers is stored and replayed; a failure leaves no trace of the key
   * @return fails with 409 {@code in_progress} while the first request runs, and with 422 {@code
   *     idempotency_mismatch} when the key came with another body
   */
  public Uni<Response> once(
      OpenTransaction tx, Optional<RequestKey> key, Supplier<Uni<Answer>> work) {
    return key.isEmpty()
        ? work.get().map(answer -> answer.response().build())
        : store
            .find(tx, key.get())
            .chain(known ->
                known.isEmpty()
                    ? claim(tx, key.get(), now(), work)
                    : reuse(tx, key.get(), known.get(), work));
  }

  /**
   * Serves a request; where that refuses its content or what it names, but the same request was
   * answered before, gives that answer again: a start may have passed since, a person be gone.
   *
   * @param key empty when the request carries none
   */
  public Uni<Response> orAgain(
      Pool pool, Optional<RequestKey> key, Supplier<Uni<Response>> request) {
    Uni<Response> served = Uni.createFrom().deferred(request::get);
    return key.isEmpty()
        ? served
        : served
            .onFailure(IdempotencyKeys::refusesContent)
            .recoverWithUni(refusal -> answered(pool, key.get(), refusal));
  }

  private static boolean refusesContent(Throwable failure) {
    return failure instanceof Problem problem
        && (problem.getStatusCode() == ProblemCode.NOT_FOUND.status()
            || problem.getStatusCode() == ProblemCode.INVALID.status());
  }

  private Uni<Response> answered(Pool pool, RequestKey key, Throwable refusal) {
    return Transactions.in(
            pool, tx -> store.answered(OpenTransaction.of(tx), key, now().minus(KEPT)))
        .map(answer -> answer.map(IdempotencyKeys::replayed).orElse(null))
        .onItem()
        .ifNull()
        .failWith(refusal);
  }

  private static Response replayed(Answer answer) {
    return answer.response().header(REPLAYED, true).build();
  }

  private Uni<Response> claim(
      OpenTransaction tx, RequestKey key, LocalDateTime now, Supplier<Uni<Answer>> work) {
    return store
        .claim(tx, key, now)
        .chain(claimed ->
            claimed
                ? run(tx, key, now, work)
                : store.find(tx, key).chain(known -> reuse(tx, key, known.orElseThrow(), work)));
  }

  private Uni<Response> reuse(
      OpenTransaction tx, RequestKey key, KnownKey known, Supplier<Uni<Answer>> work) {
    LocalDateTime now = now();
    if (known.claimedAt().isBefore(now.minus(KEPT))) {
      return run(tx, key, now, work);
    }
    if (!known.sameRequest()) {
      throw Problem.of(ProblemCode.IDEMPOTENCY_MISMATCH).build();
    }
    return Uni.createFrom().item(replayed(known.answer()));
  }

  /** Keeps the instant of a claim as it is: another would move the row in an index, each time. */
  private Uni<Response> run(
      OpenTransaction tx, RequestKey key, LocalDateTime claimedAt, Supplier<Uni<Answer>> work) {
    return work.get()
        .call(answer -> store.keep(tx, key, claimedAt, answer))
        .map(answer -> answer.response().build());
  }

  private LocalDateTime now() {
    return Utc.column(clock.instant());
  }
}
