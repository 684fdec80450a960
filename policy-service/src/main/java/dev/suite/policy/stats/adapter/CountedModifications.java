package dev.suite.policy.stats.adapter;

import dev.suite.contracts.directory.DirectoryType;
import dev.suite.policy.stats.DayCount;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.directory.DirectoryRemoval;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.work.InOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Takes an appointment's modifications out of the stats before the cascade takes their rows. */
@ApplicationScoped
class CountedModifications implements DirectoryRemoval {
  private static final String COUNTED =
      """
      SELECT m.customer_id, m.modification_type, m.occurred_at,
        (SELECT c.time_zone FROM companies c WHERE c.id = m.company_id)
      FROM appointment_modifications m
      WHERE m.company_id = ? AND m.appointment_id = ? AND m.counted = TRUE
        AND m.voided_at IS NULL AND m.deleted_at IS NULL
      FOR UPDATE\
      """;
  private static final String SUBTRACT =
      """
      UPDATE appointment_modification_stats
      SET count = GREATEST(count, ?) - ?, calculated_at = ?, updated_at = ?
      WHERE company_id = ? AND customer_id = ? AND stat_type = ? AND period_start = ?\
      """;

  private final Clock clock;

  CountedModifications(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Uni<Void> before(OpenTransaction tx, long companyId, EntityId entity) {
    return entity.type() == DirectoryType.appointment
        ? takeOut(tx, companyId, (Long) entity.column())
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> takeOut(OpenTransaction tx, long companyId, long appointmentId) {
    return tx.rows(COUNTED, companyId, appointmentId)
        .map(rows -> counts(companyId, rows))
        .chain(counts -> InOrder.each(counts, count -> subtract(tx, count)));
  }

  private static List<DayCount> counts(long companyId, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    return DayCount.of(
        rows.stream().map(row -> change(companyId, row)).toList(),
        Map.of(companyId, ZoneId.of((String) rows.getFirst()[3])));
  }

  private static DayCount.Change change(long companyId, Object[] row) {
    return new DayCount.Change(
        companyId,
        ((Number) row[0]).longValue(),
        (String) row[1],
        Utc.instant((LocalDateTime) row[2]));
  }

  private Uni<Void> subtract(OpenTransaction tx, DayCount count) {
    LocalDateTime now = Utc.column(clock.instant());
    return tx.update(
            SUBTRACT,
            count.count(),
            count.count(),
            now,
            now,
            count.companyId(),
            count.customerId(),
            count.statType(),
            count.day())
        .replaceWithVoid();
  }
}
