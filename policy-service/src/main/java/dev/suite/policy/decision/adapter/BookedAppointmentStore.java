package dev.suite.policy.decision.adapter;

import dev.suite.policy.decision.Action;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an appointment, what is asked about of its series and the customer's changes in ONE
 * statement: with two, what the stats fold in between would be counted in both or in neither. The
 * indexes are named: to look for the best one took the database a fifth of the statement's time,
 * and by old statistics it chose one that holds the whole company.
 */
@ApplicationScoped
class BookedAppointmentStore {
  /** What every part selects, with what it leaves empty. */
  private static final String ASKED =
      """
      SELECT 'asked' AS kind, a.id, a.customer_id, a.branch_id, a.service_id, a.staff_id,
        a.series_id, a.booked_at, COALESCE(a.local_status, a.status) AS status,
        COALESCE(a.local_starts_at, a.starts_at) AS at, COALESCE(a.price, v.price) AS price,
        c.time_zone, c.currency, COALESCE(e.epoch, 0) AS epoch, NULL AS day, %s AS number
      FROM appointments a
      JOIN companies c ON c.id = a.company_id AND c.deleting_since IS NULL
      LEFT JOIN services v ON v.company_id = a.company_id AND v.id = a.service_id
      LEFT JOIN policy_epochs e ON e.company_id = a.company_id
      WHERE a.company_id = ? AND a.id = ?
      """;

  private static final String OTHERS =
      """
      UNION ALL
      SELECT 'other', a.id, NULL, NULL, NULL, NULL, NULL, NULL,
        COALESCE(a.local_status, a.status), COALESCE(a.local_starts_at, a.starts_at),
        COALESCE(a.price, v.price), NULL, NULL, NULL, NULL, %s
      FROM appointments b
      JOIN appointments a ON a.series_id = b.series_id AND a.company_id = b.company_id
        AND a.customer_id = b.customer_id AND a.id <> b.id
      LEFT JOIN services v ON v.company_id = a.company_id AND v.id = a.service_id
      WHERE b.company_id = ? AND b.id = ?
        AND COALESCE(a.local_status, a.status) IN ('scheduled', 'confirmed')
        AND COALESCE(a.local_starts_at, a.starts_at) >= ?
      """;

  private static final String DAYS =
      """
      UNION ALL
      SELECT 'day', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        s.period_start, s.count
      FROM appointments a
      JOIN appointment_modification_stats s FORCE INDEX (idx_customer_stats_lookup)
        ON s.company_id = a.company_id
        AND s.customer_id = a.customer_id AND s.stat_type = '%s' AND s.period_start >= ?
      WHERE a.company_id = ? AND a.id = ?
      """;

  private static final String UNCOUNTED =
      """
      UNION ALL
      SELECT 'uncounted', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, m.occurred_at, NULL,
        NULL, NULL, NULL, NULL, NULL
      FROM appointments a
      JOIN appointment_modifications m FORCE INDEX (appointment_modifications_uncounted_idx)
        ON m.company_id = a.company_id AND m.customer_id = a.customer_id AND m.counted = FALSE
        AND m.modification_type = '%s' AND m.voided_at IS NULL AND m.deleted_at IS NULL
      WHERE a.company_id = ? AND a.id = ?
      """;

  private static final String SKIPPED =
      """
      UNION ALL
      SELECT 'skipped', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, m.occurred_at, NULL,
        NULL, NULL, NULL, NULL, NULL
      FROM appointments b
      JOIN appointments a FORCE INDEX (appointments_series_idx)
        ON a.series_id = b.series_id AND a.company_id = b.company_id
      JOIN appointment_modifications m FORCE INDEX (appointment_modifications_history_idx)
        ON m.company_id = a.company_id AND m.appointment_id = a.id
        AND m.modification_type = 'cancel' AND m.voided_at IS NULL AND m.deleted_at IS NULL
        AND m.occurred_at >= ?
      WHERE b.company_id = ? AND b.id = ?
      """;

  private static final String TIMES_MOVED =
      """
      (SELECT COUNT(*) FROM appointment_modifications r
        WHERE r.company_id = a.company_id AND r.appointment_id = a.id
        AND r.modification_type = 'reschedule' AND r.voided_at IS NULL AND r.deleted_at IS NULL)\
      """;

  /**
   * The appointment with the customer's changes of the kind asked for.
   *
   * @param from when others of a series that are still to come begin at the earliest
   * @param since in UTC, a day or two before the first that may count: zones differ
   * @return fails with 404 where the company has no such appointment
   */
  Uni<BookedAppointment> read(
      SqlClient client, WantedChange wanted, Instant from, LocalDate since) {
    boolean cancels = wanted.action() == Action.CANCEL;
    List<Object> values = new ArrayList<>();
    String sql = ASKED.formatted(cancels ? "0" : TIMES_MOVED);
    add(values, wanted);
    if (wanted.meansOthers()) {
      sql += OTHERS.formatted(cancels ? "0" : TIMES_MOVED);
      add(values, wanted);
      values.add(Utc.column(from));
    }
    sql += DAYS.formatted(cancels ? "cancellation_count" : "reschedule_count");
    values.add(since);
    add(values, wanted);
    sql += UNCOUNTED.formatted(wanted.action().code());
    add(values, wanted);
    if (cancels) {
      sql += SKIPPED;
      values.add(since);
      add(values, wanted);
    }
    return client
        .preparedQuery(sql)
        .execute(Tuple.from(values))
        .map(rows -> BookedRows.of(wanted.companyId(), rows))
        .onItem()
        .ifNull()
        .failWith(Problem::notFound);
  }

  private static void add(List<Object> values, WantedChange wanted) {
    values.add(wanted.companyId());
    values.add(wanted.appointmentId());
  }
}
