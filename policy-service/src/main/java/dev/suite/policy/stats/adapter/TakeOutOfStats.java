package dev.suite.policy.stats.adapter;

import dev.suite.policy.stats.DayCount;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.work.InOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Takes modifications out of the day rows again. Whoever asks holds the locks of their rows: the
 * consumer counts them before or never. The customer's lock keeps a repair away, which adds what a
 * row lacks, until the row and what it is held against have both changed.
 */
@ApplicationScoped
public class TakeOutOfStats {
  private static final String LOCK_CUSTOMER =
      "SELECT id, company_id FROM customers WHERE company_id = ? AND id = ? FOR UPDATE";
  private static final String ZONE =
      "SELECT time_zone, id FROM companies WHERE id = ? LOCK IN SHARE MODE";
  private static final String SUBTRACT =
      """
      UPDATE appointment_modification_stats
      SET count = GREATEST(count, ?) - ?, calculated_at = ?, updated_at = ?
      WHERE company_id = ? AND customer_id = ? AND stat_type = ? AND period_start = ?\
      """;

  private final Clock clock;

  TakeOutOfStats(Clock clock) {
    this.clock = clock;
  }

  /** Subtracts a company's changes, all of which the day rows hold. */
  public Uni<Void> takeOut(
      OpenTransaction tx, long companyId, List<DayCount.CountedChange> changes) {
    return changes.isEmpty()
        ? Uni.createFrom().voidItem()
        : lockCustomers(tx, companyId, changes)
            .chain(() -> tx.rows(ZONE, companyId))
            .map(rows -> Map.of(companyId, ZoneId.of((String) rows.getFirst()[0])))
            .map(zones -> DayCount.of(changes, zones))
            .chain(counts -> InOrder.each(counts, count -> subtract(tx, count)));
  }

  private static Uni<Void> lockCustomers(
      OpenTransaction tx, long companyId, List<DayCount.CountedChange> changes) {
    return InOrder.each(
        changes.stream().map(DayCount.CountedChange::customerId).distinct().sorted().toList(),
        customer -> tx.rows(LOCK_CUSTOMER, companyId, customer).replaceWithVoid());
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
