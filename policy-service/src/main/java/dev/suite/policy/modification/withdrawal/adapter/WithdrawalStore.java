package dev.suite.policy.modification.withdrawal.adapter;

import dev.suite.policy.modification.Modification;
import dev.suite.policy.modification.adapter.ModificationRow;
import dev.suite.policy.stats.DayCount;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** The statements that take a modification back. What is taken back is never counted later. */
@ApplicationScoped
class WithdrawalStore {
  /**
   * A modification whose row is locked.
   *
   * @param counted whether the stats have dealt with it
   */
  record Locked(Modification modification, boolean counted) {
    /** What the day rows of the stats hold of it: itself or nothing. */
    List<DayCount.CountedChange> inStats(long companyId) {
      return counted && modification.voidedAt() == null
          ? List.of(
              new DayCount.CountedChange(
                  companyId,
                  modification.customerId(),
                  modification.modificationType(),
                  modification.occurredAt()))
          : List.of();
    }
  }

  private static final String LOCK =
      "SELECT "
          + ModificationRow.COLUMNS
          + ", counted FROM appointment_modifications"
          + " WHERE company_id = ? AND id = ? AND deleted_at IS NULL FOR UPDATE";
  private static final String MARK_VOIDED =
      """
      UPDATE appointment_modifications
      SET voided_at = ?, void_reason = ?, counted = TRUE, updated_at = ?
      WHERE company_id = ? AND id = ?\
      """;
  private static final String MARK_DELETED =
      """
      UPDATE appointment_modifications
      SET deleted_at = ?, reason = NULL, void_reason = NULL, counted = TRUE, updated_at = ?
      WHERE company_id = ? AND id = ?\
      """;
  private static final String BLANK_EVENTS =
      """
      UPDATE outbox
      SET payload = JSON_REPLACE(CONVERT(payload USING utf8mb4), '$.reason', '')
      WHERE company_id = ? AND event_key = ?
        AND topic IN ('appointment_modified', 'appointment_modification_voided')
        AND JSON_EXTRACT(CONVERT(payload USING utf8mb4), '$.modification_id') = ?\
      """;
  private static final String BLANK_ANSWERS =
      """
      UPDATE idempotency_keys
      SET body = JSON_REPLACE(body, '$.reason', NULL, '$.void_reason', NULL)
      WHERE company_id = ? AND JSON_EXTRACT(body, '$.id') = ?
        AND JSON_EXTRACT(body, '$.modification_type') IS NOT NULL\
      """;

  /** Locks a modification; fails with 404 where the company has no such one. */
  Uni<Locked> lock(SqlConnection tx, long companyId, long id) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(companyId, id))
        .map(RowSets.first(WithdrawalStore::locked))
        .onItem()
        .ifNull()
        .failWith(Problem::notFound);
  }

  private static Locked locked(Row row) {
    return new Locked(ModificationRow.of(row), row.getBoolean("counted"));
  }

  /** Writes down that it is void. */
  Uni<Void> markVoided(SqlConnection tx, long companyId, Modification voided) {
    LocalDateTime at = Utc.column(voided.voidedAt());
    return tx.preparedQuery(MARK_VOIDED)
        .execute(Tuple.of(at, voided.voidReason(), at, companyId, voided.id()))
        .replaceWithVoid();
  }

  /** Hides it, and blanks what people wrote into it here, in its events and in kept answers. */
  Uni<Void> markDeleted(OpenTransaction tx, long companyId, Modification one, Instant at) {
    LocalDateTime now = Utc.column(at);
    return tx.update(MARK_DELETED, now, now, companyId, one.id())
        .chain(
            () -> tx.update(BLANK_EVENTS, companyId, companyId + ":" + one.customerId(), one.id()))
        .chain(() -> tx.update(BLANK_ANSWERS, companyId, one.id()))
        .replaceWithVoid();
  }
}
