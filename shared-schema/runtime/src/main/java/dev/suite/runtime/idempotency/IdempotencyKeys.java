package dev.suite.runtime.idempotency;

import dev.suite.runtime.database.DatabaseFailure;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
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

  /** NOWAIT: a plain insert would wait until the first request is done, instead of saying so. */
  private static final String FIND =
      """
      SELECT status, content_type, etag, location, body, request_hash = ?, created_at
      FROM idempotency_keys WHERE company_id = ? AND key_hash = ? FOR UPDATE NOWAIT\
      """;

  private static final String ANSWERED =
      """
      SELECT status, content_type, etag, location, body
      FROM idempotency_keys
      WHERE company_id = ? AND key_hash = ? AND request_hash = ? AND created_at >= ?\
      """;

  private static final String CLAIM =
      """
      INSERT INTO idempotency_keys (company_id, key_hash, request_hash, created_at)
      VALUES (?, ?, ?, ?)\
      """;
  private static final String STORE =
      """
      UPDATE idempotency_keys
      SET request_hash = ?, created_at = ?, status = ?, content_type = ?, etag = ?, location = ?, body = ?
      WHERE company_id = ? AND key_hash = ?\
      """;

  private final Clock clock;

  IdempotencyKeys(Clock clock) {
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
        : find(tx, key.get())
            .chain(found ->
                found.isEmpty()
                    ? claim(tx, key.get(), now(), work)
                    : reuse(tx, key.get(), found, work));
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
            .recoverWithUni(refusal ->
                Transactions.in(pool, tx -> answered(OpenTransaction.of(tx), key.get()))
                    .onItem()
                    .ifNull()
                    .failWith(refusal));
  }

  private static boolean refusesContent(Throwable failure) {
    return failure instanceof Problem problem
        && (problem.getStatusCode() == ProblemCode.NOT_FOUND.status()
            || problem.getStatusCode() == ProblemCode.INVALID.status());
  }

  private Uni<Response> answered(OpenTransaction tx, RequestKey key) {
    return tx.rows(ANSWERED, key.companyId(), key.keyHash(), key.requestHash(), now().minus(KEPT))
        .map(found -> found.isEmpty() ? null : replayed(found.getFirst()));
  }

  private static Response replayed(Object[] row) {
    return answer(row).response().header(REPLAYED, true).build();
  }

  private static Uni<List<Object[]>> find(OpenTransaction tx, RequestKey key) {
    return tx.rows(FIND, key.requestHash(), key.companyId(), key.keyHash())
        .onFailure(DatabaseFailure::lockedByAnother)
        .transform(_ -> Problem.of(ProblemCode.IN_PROGRESS).retryAfter(1).build());
  }

  private Uni<Response> claim(
      OpenTransaction tx, RequestKey key, LocalDateTime now, Supplier<Uni<Answer>> work) {
    return tx.update(CLAIM, key.companyId(), key.keyHash(), key.requestHash(), now)
        .map(_ -> true)
        .onFailure(DatabaseFailure::duplicate)
        .recoverWithItem(false)
        .chain(claimed ->
            claimed
                ? run(tx, key, now, work)
                : find(tx, key).chain(found -> reuse(tx, key, found, work)));
  }

  private Uni<Response> reuse(
      OpenTransaction tx, RequestKey key, List<Object[]> found, Supplier<Uni<Answer>> work) {
    Object[] row = found.getFirst();
    LocalDateTime now = now();
    if (((LocalDateTime) row[6]).isBefore(now.minus(KEPT))) {
      return run(tx, key, now, work);
    }
    if (((Number) row[5]).intValue() == 0) {
      throw Problem.of(ProblemCode.IDEMPOTENCY_MISMATCH).build();
    }
    return Uni.createFrom().item(replayed(row));
  }

  private static Answer answer(Object[] row) {
    return new Answer(
        ((Number) row[0]).intValue(),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4]);
  }

  /** Keeps the instant of a claim as it is: another would move the row in an index, each time. */
  private Uni<Response> run(
      OpenTransaction tx, RequestKey key, LocalDateTime claimedAt, Supplier<Uni<Answer>> work) {
    return work.get()
        .call(answer ->
            tx.update(
                STORE,
                key.requestHash(),
                claimedAt,
                answer.status(),
                answer.contentType(),
                answer.etag(),
                answer.location(),
                answer.body(),
                key.companyId(),
                key.keyHash()))
        .map(answer -> answer.response().build());
  }

  private LocalDateTime now() {
    return Utc.column(clock.instant());
  }
}
