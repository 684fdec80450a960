package dev.suite.policy.stats.adapter;

import dev.suite.contracts.directory.DirectoryType;
import dev.suite.policy.stats.DayCount;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.directory.DirectoryRemoval;
import dev.suite.runtime.directory.EntityId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;

/** Takes an appointment's modifications out of the stats before the cascade takes their rows. */
@ApplicationScoped
class CountedModifications implements DirectoryRemoval {
  private static final String COUNTED =
      """
      SELECT m.customer_id, m.modification_type, m.occurred_at
      FROM appointment_modifications m
      WHERE m.company_id = ? AND m.appointment_id = ? AND m.counted = TRUE
        AND m.voided_at IS NULL AND m.deleted_at IS NULL
      FOR UPDATE\
      """;

  private final TakeOutOfStats stats;

  CountedModifications(TakeOutOfStats stats) {
    this.stats = stats;
  }

  @Override
  public Uni<Void> before(OpenTransaction tx, long companyId, EntityId entity) {
    return entity.type() == DirectoryType.appointment
        ? takeOut(tx, companyId, (Long) entity.column())
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> takeOut(OpenTransaction tx, long companyId, long appointmentId) {
    return tx.rows(COUNTED, companyId, appointmentId)
        .map(rows -> rows.stream().map(row -> change(companyId, row)).toList())
        .chain(changes -> stats.takeOut(tx, companyId, changes));
  }

  private static DayCount.CountedChange change(long companyId, Object[] row) {
    return new DayCount.CountedChange(
        companyId,
        ((Number) row[0]).longValue(),
        (String) row[1],
        Utc.instant((LocalDateTime) row[2]));
  }
}
