package dev.suite.policy.compliance.adapter;

import dev.suite.policy.compliance.ComplianceLine;
import dev.suite.policy.compliance.Grouping;
import dev.suite.policy.compliance.LocalClock;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Adds up the audit trail. */
@ApplicationScoped
class ComplianceStore {
  private static final String LINES =
      """
      SELECT %s AS line, %s AS name,
        COUNT(IF(m.voided_at IS NULL, 1, NULL)) AS total,
        COUNT(IF(m.voided_at IS NULL AND m.modification_type = 'cancel', 1, NULL)) AS cancellations,
        COUNT(IF(m.voided_at IS NULL AND m.modification_type = 'reschedule', 1, NULL)) AS reschedules,
        COUNT(IF(m.voided_at IS NULL AND m.within_policy, 1, NULL)) AS within_policy,
        COUNT(IF(m.voided_at IS NULL AND m.forced, 1, NULL)) AS forced,
        COUNT(m.voided_at) AS voided,
        SUM(IF(m.voided_at IS NULL AND m.currency = c.currency, m.fee_charged, 0)) AS fees
      FROM appointment_modifications m
      JOIN companies c ON c.id = m.company_id
      JOIN appointments a ON a.company_id = m.company_id AND a.id = m.appointment_id
      %s
      WHERE m.company_id = ? AND m.occurred_at >= ? AND m.occurred_at < ? AND m.deleted_at IS NULL
      GROUP BY line, name ORDER BY name, line\
      """;

  private final Pool pool;

  ComplianceStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * One line for each group that has anything, by name or by month.
   *
   * @param clock the company's, from {@code from} to {@code to}
   */
  Uni<List<ComplianceLine>> lines(
      long companyId, Grouping by, Instant from, Instant to, LocalClock clock) {
    List<Object> values = new ArrayList<>();
    String sql =
        switch (by) {
          case branch -> named("branch_id", "branches");
          case service -> named("service_id", "services");
          case staff -> named("staff_id", "staff");
          case month -> LINES.formatted(month(clock, values), "NULL", "");
        };
    values.addAll(List.of(companyId, Utc.column(from), Utc.column(to)));
    return pool.preparedQuery(sql)
        .execute(Tuple.from(values.toArray()))
        .map(RowSets.each(ComplianceStore::line));
  }

  private static String named(String column, String table) {
    return LINES.formatted(
        "CAST(a." + column + " AS CHAR)",
        "n.name",
        "LEFT JOIN %s n ON n.company_id = a.company_id AND n.id = a.%s".formatted(table, column));
  }

  private static String month(LocalClock clock, List<Object> values) {
    StringBuilder seconds = new StringBuilder("CASE");
    for (LocalClock.ClockChange change : clock.changes()) {
      seconds.append(" WHEN m.occurred_at < ? THEN ").append(change.seconds());
      values.add(Utc.column(change.until()));
    }
    seconds.append(" WHEN TRUE THEN ").append(clock.lastSeconds()).append(" END");
    return "DATE_FORMAT(m.occurred_at + INTERVAL %s SECOND, '%%Y-%%m')".formatted(seconds);
  }

  private static ComplianceLine line(Row row) {
    return new ComplianceLine(
        row.getString("line"),
        row.getString("name"),
        row.getLong("total"),
        row.getLong("cancellations"),
        row.getLong("reschedules"),
        row.getLong("within_policy"),
        row.getLong("forced"),
        row.getLong("voided"),
        row.getBigDecimal("fees"));
  }
}
