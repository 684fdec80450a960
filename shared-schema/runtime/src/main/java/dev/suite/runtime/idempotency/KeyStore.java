package dev.suite.runtime.idempotency;

import dev.suite.runtime.database.DatabaseFailure;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.Optional;

/** The table of Idempotency-Keys; all times are in UTC. */
@ApplicationScoped
class KeyStore {
  /**
   * A key that came before.
   *
   * @param sameRequest whether it came with the same content
   */
  record KnownKey(Answer answer, boolean sameRequest, LocalDateTime claimedAt) {}

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
  private static final String KEEP =
      """
      UPDATE idempotency_keys
      SET request_hash = ?, created_at = ?, status = ?, content_type = ?, etag = ?, location = ?, body = ?
      WHERE company_id = ? AND key_hash = ?\
      """;

  /** Finds and locks a key; fails with 409 {@code in_progress} where another request has it. */
  Uni<Optional<KnownKey>> find(OpenTransaction tx, RequestKey key) {
    return tx.rows(FIND, key.requestHash(), key.companyId(), key.keyHash())
        .onFailure(DatabaseFailure::lockedByAnother)
        .transform(_ -> Problem.of(ProblemCode.IN_PROGRESS).retryAfter(1).build())
        .map(rows -> rows.stream().map(KeyStore::known).findFirst());
  }

  /** What the same request was answered since a time. */
  Uni<Optional<Answer>> answered(OpenTransaction tx, RequestKey key, LocalDateTime since) {
    return tx.rows(ANSWERED, key.companyId(), key.keyHash(), key.requestHash(), since)
        .map(rows -> rows.stream().map(KeyStore::answer).findFirst());
  }

  /** Takes a key that nobody has; false where another request was faster. */
  Uni<Boolean> claim(OpenTransaction tx, RequestKey key, LocalDateTime now) {
    return tx.update(CLAIM, key.companyId(), key.keyHash(), key.requestHash(), now)
        .map(_ -> true)
        .onFailure(DatabaseFailure::duplicate)
        .recoverWithItem(false);
  }

  /** Keeps an answer under a key that is claimed. */
  Uni<Void> keep(OpenTransaction tx, RequestKey key, LocalDateTime claimedAt, Answer answer) {
    return tx.update(
            KEEP,
            key.requestHash(),
            claimedAt,
            answer.status(),
            answer.contentType(),
            answer.etag(),
            answer.location(),
            answer.body(),
            key.companyId(),
            key.keyHash())
        .replaceWithVoid();
  }

  private static KnownKey known(Object[] row) {
    return new KnownKey(answer(row), ((Number) row[5]).intValue() == 1, (LocalDateTime) row[6]);
  }

  private static Answer answer(Object[] row) {
    return new Answer(
        ((Number) row[0]).intValue(),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4]);
  }
}
