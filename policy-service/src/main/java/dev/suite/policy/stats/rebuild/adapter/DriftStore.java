package dev.suite.policy.stats.rebuild.adapter;

import dev.suite.policy.stats.DayCount;
import dev.suite.policy.stats.rebuild.Drift;
import dev.suite.runtime.database.Marks;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Holds the day rows of some customers against their audit trail, in one statement. */
@ApplicationScoped
class DriftStore {
  /**
   * The trail is added up by quarters of an hour: every zone's days begin at one. The first row
   * gives the columns their types.
   */
  private static final String BOTH =
      """
      SELECT 'zone' AS kind, id AS customer_id, time_zone AS name, CURRENT_DATE AS day,
        updated_at AS at, 0 AS amount
      FROM companies WHERE id = ?
      UNION ALL
      SELECT 'counted', customer_id, stat_type, period_start, NULL, count
      FROM appointment_modification_stats
      WHERE company_id = ? AND customer_id IN (%1$s) AND period_start >= ?
      UNION ALL
      SELECT 'recorded', customer_id, modification_type, NULL, MIN(occurred_at), COUNT(*)
      FROM appointment_modifications
      WHERE company_id = ? AND customer_id IN (%1$s)
        AND modification_type IN ('cancel', 'reschedule') AND occurred_at >= ?
        AND counted = TRUE AND voided_at IS NULL AND deleted_at IS NULL
      GROUP BY customer_id, modification_type,
        TIMESTAMPDIFF(MINUTE, '1000-01-01', occurred_at) DIV 15\
      """;

  private static final String LOCK_ZONE =
      "SELECT id FROM companies WHERE id = ? LOCK IN SHARE MODE";
  private static final String LOCK_CUSTOMER =
      "SELECT id FROM customers WHERE company_id = ? AND id = ? FOR UPDATE";
  private static final String ADD =
      """
      INSERT INTO appointment_modification_stats (company_id, customer_id, stat_type, period_start,
        period_end, count, calculated_at, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE count = GREATEST(CAST(count AS SIGNED) + ?, 0),
        calculated_at = VALUES(calculated_at), updated_at = VALUES(updated_at)\
      """;
  private static final int ZONES_APART = 1;

  private final Clock clock;

  DriftStore(Clock clock) {
    this.clock = clock;
  }

  /** Where day rows and trail of these customers of a company differ, since a day. */
  Uni<List<Drift>> read(SqlClient client, long companyId, List<Long> customers, LocalDate since) {
    Tuple values = Tuple.of(companyId, companyId);
    customers.forEach(values::addLong);
    values.addLocalDate(since).addLong(companyId);
    customers.forEach(values::addLong);
    values.addLocalDateTime(since.minusDays(ZONES_APART).atStartOfDay());
    String marks = Marks.of(customers.size());
    return client
        .preparedQuery(BOTH.formatted(marks))
        .execute(values)
        .map(rows -> drift(companyId, rows, since));
  }

  private static List<Drift> drift(long companyId, RowSet<Row> rows, LocalDate since) {
    ZoneId zone = null;
    List<DayCount> counted = new ArrayList<>();
    List<DayCount> recorded = new ArrayList<>();
    for (Row row : rows) {
      switch (row.getString("kind")) {
        case "zone" -> zone = ZoneId.of(row.getString("name"));
        case "counted" -> counted.add(counted(companyId, row));
        default -> recorded.add(recorded(companyId, row, zone));
      }
    }
    return Drift.between(counted, recorded, since);
  }

  private static DayCount counted(long companyId, Row row) {
    return new DayCount(
        companyId,
        row.getLong("customer_id"),
        row.getString("name"),
        row.getLocalDate("day"),
        row.getLong("amount"));
  }

  private static DayCount recorded(long companyId, Row row, ZoneId zone) {
    return new DayCount(
        companyId,
        row.getLong("customer_id"),
        DayCount.statType(row.getString("name")),
        LocalDate.ofInstant(Utc.instant(row.getLocalDateTime("at")), zone),
        row.getLong("amount"));
  }

  /**
   * Keeps the company's zone as it is, and the customer for oneself: whoever records, voids or
   * deletes waits. The transaction's first plain read comes after it.
   */
  Uni<Void> lock(SqlConnection tx, long companyId, long customerId) {
    return tx.preparedQuery(LOCK_ZONE)
        .execute(Tuple.of(companyId))
        .chain(() -> tx.preparedQuery(LOCK_CUSTOMER).execute(Tuple.of(companyId, customerId)))
        .replaceWithVoid();
  }

  /** Adds what a day row lacks, or takes off what it has too much. */
  Uni<Void> repair(SqlConnection tx, long companyId, Drift drift) {
    LocalDateTime now = Utc.column(clock.instant());
    return tx.preparedQuery(ADD)
        .execute(
            Tuple.from(
                new Object[] {
                  companyId,
                  drift.customerId(),
                  drift.statType(),
                  drift.periodStart(),
                  drift.periodStart(),
                  Math.max(drift.missing(), 0),
                  now,
                  now,
                  now,
                  drift.missing()
                }))
        .replaceWithVoid();
  }

  /** The next customers of a company, upwards from behind an id. */
  Uni<List<Long>> customersAfter(SqlClient client, long companyId, long id, int limit) {
    return ids(
        client,
        "SELECT id FROM customers WHERE company_id = ? AND id > ? ORDER BY id LIMIT ?",
        Tuple.of(companyId, id, limit));
  }

  /** The next customers of a company, downwards from an id, this included. */
  Uni<List<Long>> customersFrom(SqlClient client, long companyId, long id, int limit) {
    return ids(
        client,
        "SELECT id FROM customers WHERE company_id = ? AND id <= ? ORDER BY id DESC LIMIT ?",
        Tuple.of(companyId, id, limit));
  }

  private static Uni<List<Long>> ids(SqlClient client, String sql, Tuple values) {
    return client.preparedQuery(sql).execute(values).map(RowSets.each(row -> row.getLong(0)));
  }
}
