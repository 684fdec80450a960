package dev.suite.policy.stats.quota.adapter;

import dev.suite.policy.decision.quota.RecordedChanges;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a customer has used of the quotas, in one statement for one moment. */
@ApplicationScoped
class QuotaStore {
  /** The customer's changes of one kind, and when the stats last took one in. */
  record Used(RecordedChanges changes, Instant calculatedAt) {
    static final Used NOTHING = new Used(RecordedChanges.NONE, null);
  }

  private static final String USED =
      """
      SELECT 'customer' AS kind, NULL AS stat_type, NULL AS day, NULL AS counted, NULL AS at
      FROM customers WHERE company_id = ? AND id = ?
      UNION ALL
      SELECT 'day', stat_type, period_start, count, calculated_at
      FROM appointment_modification_stats
      WHERE company_id = ? AND customer_id = ? AND stat_type IN ('cancellation_count', 'reschedule_count')
        AND period_start >= ?
      UNION ALL
      SELECT 'uncounted', IF(modification_type = 'cancel', 'cancellation_count', 'reschedule_count'),
        NULL, NULL, occurred_at
      FROM appointment_modifications
      WHERE company_id = ? AND customer_id = ? AND counted = FALSE
        AND voided_at IS NULL AND deleted_at IS NULL\
      """;

  private final Pool pool;

  QuotaStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * The customer's changes by statistic from a day on; 404 where the company has no such customer.
   */
  Uni<Map<String, Used>> used(long companyId, long customerId, LocalDate since) {
    return pool.preparedQuery(USED)
        .execute(
            Tuple.from(
                new Object[] {
                  companyId, customerId, companyId, customerId, since, companyId, customerId
                }))
        .map(QuotaStore::used);
  }

  private static Map<String, Used> used(RowSet<Row> rows) {
    Map<String, Reading> readings = new HashMap<>();
    boolean known = false;
    for (Row row : rows) {
      if (row.getString("kind").equals("customer")) {
        known = true;
      } else {
        readings.computeIfAbsent(row.getString("stat_type"), _ -> new Reading()).add(row);
      }
    }
    if (!known) {
      throw Problem.notFound();
    }
    Map<String, Used> used = new HashMap<>();
    readings.forEach((type, reading) -> used.put(type, reading.used()));
    return used;
  }

  private static final class Reading {
    private final Map<LocalDate, Long> counted = new HashMap<>();
    private final List<Instant> uncounted = new ArrayList<>();
    private Instant calculatedAt;

    void add(Row row) {
      Instant at = Utc.instant(row.getLocalDateTime("at"));
      if (row.getString("kind").equals("uncounted")) {
        uncounted.add(at);
        return;
      }
      counted.put(row.getLocalDate("day"), row.getLong("counted"));
      calculatedAt = calculatedAt == null || at.isAfter(calculatedAt) ? at : calculatedAt;
    }

    Used used() {
      return new Used(new RecordedChanges(counted, uncounted), calculatedAt);
    }
  }
}
