package dev.suite.policy.decision.appointment.adapter;

import dev.suite.policy.decision.Action;
import dev.suite.runtime.database.Utc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ONE statement a decision reads: with two, what the stats fold in between would be counted in
 * both or in neither. What there may be several of comes as JSON in a column of the appointment's
 * row, which costs the database less than rows united from several tables. The indexes are named:
 * to look for the best one took a fifth of the statement's time, and by old statistics one was
 * chosen that holds the whole company.
 */
final class BookedStatement {
  private static final String ASKED =
      """
      SELECT a.company_id, a.id, a.customer_id, a.branch_id, a.service_id, a.staff_id,
        a.series_id, a.booked_at, COALESCE(a.local_status, a.status) AS status,
        COALESCE(a.local_starts_at, a.starts_at) AS starts_at, COALESCE(a.price, v.price) AS price,
        c.time_zone, c.currency, COALESCE(e.epoch, 0) AS epoch, %s
      FROM appointments a
      JOIN companies c ON c.id = a.company_id AND c.deleting_since IS NULL
      LEFT JOIN services v ON v.company_id = a.company_id AND v.id = a.service_id
      LEFT JOIN policy_epochs e ON e.company_id = a.company_id
      WHERE %s
      """;

  private static final String KEY = "(a.company_id = ? AND a.id = ?)";

  private static final String TIMES_MOVED =
      """
      (SELECT COUNT(*) FROM appointment_modifications r
        WHERE r.company_id = %1$s.company_id AND r.appointment_id = %1$s.id
        AND r.modification_type = 'reschedule' AND r.voided_at IS NULL AND r.deleted_at IS NULL)\
      """;

  private static final String COUNTED =
      """
      CAST((SELECT JSON_OBJECTAGG(s.period_start, s.count)
        FROM appointment_modification_stats s FORCE INDEX (idx_customer_stats_lookup)
        WHERE s.company_id = a.company_id AND s.customer_id = a.customer_id
        AND s.stat_type = '%s' AND s.period_start >= ?) AS CHAR) AS counted\
      """;

  private static final String UNCOUNTED =
      """
      CAST((SELECT JSON_ARRAYAGG(m.occurred_at)
        FROM appointment_modifications m FORCE INDEX (appointment_modifications_uncounted_idx)
        WHERE m.company_id = a.company_id AND m.customer_id = a.customer_id AND m.counted = FALSE
        AND m.modification_type = '%s' AND m.voided_at IS NULL
        AND m.deleted_at IS NULL) AS CHAR) AS uncounted\
      """;

  private static final String SKIPPED =
      """
      CAST((SELECT JSON_ARRAYAGG(m.occurred_at)
        FROM appointments o FORCE INDEX (appointments_series_idx)
        JOIN appointment_modifications m FORCE INDEX (appointment_modifications_history_idx)
          ON m.company_id = o.company_id AND m.appointment_id = o.id
          AND m.modification_type = 'cancel' AND m.voided_at IS NULL AND m.deleted_at IS NULL
          AND m.occurred_at >= ?
        WHERE o.series_id = a.series_id AND o.company_id = a.company_id) AS CHAR) AS skipped\
      """;

  private static final String OTHERS =
      """
      CAST((SELECT JSON_ARRAYAGG(JSON_OBJECT('id', o.id,
          'status', COALESCE(o.local_status, o.status),
          'starts_at', COALESCE(o.local_starts_at, o.starts_at),
          'price', CAST(COALESCE(o.price, w.price) AS CHAR),
          'times_moved', %s))
        FROM appointments o
        LEFT JOIN services w ON w.company_id = o.company_id AND w.id = o.service_id
        WHERE o.series_id = a.series_id AND o.company_id = a.company_id
        AND o.customer_id = a.customer_id AND o.id <> a.id
        AND COALESCE(o.local_status, o.status) IN ('scheduled', 'confirmed')
        AND COALESCE(o.local_starts_at, o.starts_at) >= ?) AS CHAR) AS others\
      """;

  private static final Map<Shape, String> TEXTS = new ConcurrentHashMap<>();

  /** All that its text depends on. */
  private record Shape(Action action, boolean skips, boolean others, int appointments) {
    String text() {
      boolean cancels = action == Action.CANCEL;
      List<String> columns = new ArrayList<>();
      columns.add((cancels ? "0" : TIMES_MOVED.formatted("a")) + " AS times_moved");
      columns.add(COUNTED.formatted(cancels ? "cancellation_count" : "reschedule_count"));
      columns.add(UNCOUNTED.formatted(action.code()));
      if (skips) {
        columns.add(SKIPPED);
      }
      if (others) {
        columns.add(OTHERS.formatted(cancels ? "0" : TIMES_MOVED.formatted("o")));
      }
      return ASKED.formatted(
          String.join(", ", columns), String.join(" OR ", Collections.nCopies(appointments, KEY)));
    }
  }

  private BookedStatement() {}

  /** Its text for so many appointments. */
  static String text(HistoryWanted wanted, int appointments) {
    return TEXTS.computeIfAbsent(
        new Shape(wanted.action(), wanted.skips(), wanted.othersFrom().isPresent(), appointments),
        Shape::text);
  }

  /** The values of its parameters. */
  static List<Object> values(HistoryWanted wanted, List<AppointmentKey> keys) {
    List<Object> values = new ArrayList<>();
    values.add(wanted.since());
    if (wanted.skips()) {
      values.add(wanted.since());
    }
    wanted.othersFrom().map(Utc::column).ifPresent(values::add);
    for (AppointmentKey key : keys) {
      values.add(key.companyId());
      values.add(key.appointmentId());
    }
    return values;
  }
}
