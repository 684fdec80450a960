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
import java.time.ZoneOffset;

/**
 * Reads an appointment, what is asked about of its series and the customer's changes in ONE
 * statement: with two, what the stats fold in between would be counted in both or in neither. What
 * there may be several of comes as JSON in a column of the one row, which costs the database less
 * than rows united from several tables. The indexes are named: to look for the best one took a
 * fifth of the statement's time, and by old statistics one was chosen that holds the whole company.
 */
@ApplicationScoped
class BookedAppointmentStore {
  private static final int ZONES_APART = 2;

  private static final String ASKED =
      """
      SELECT a.id, a.customer_id, a.branch_id, a.service_id, a.staff_id, a.series_id, a.booked_at,
        COALESCE(a.local_status, a.status) AS status,
        COALESCE(a.local_starts_at, a.starts_at) AS starts_at, COALESCE(a.price, v.price) AS price,
        c.time_zone, c.currency, COALESCE(e.epoch, 0) AS epoch, %s
      FROM appointments a
      JOIN companies c ON c.id = a.company_id AND c.deleting_since IS NULL
      LEFT JOIN services v ON v.company_id = a.company_id AND v.id = a.service_id
      LEFT JOIN policy_epochs e ON e.company_id = a.company_id
      WHERE a.company_id = ? AND a.id = ?
      """;

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

  /**
   * The appointment with the customer's changes of the kind asked for.
   *
   * @param from when others of a series that are still to come begin at the earliest
   * @param present the moment from which is looked back
   * @return fails with 404 where the company has no such appointment
   */
  Uni<BookedAppointment> read(
      SqlClient client, WantedChange wanted, Instant from, Instant present, Lookback lookback) {
    LocalDate since =
        LocalDate.ofInstant(present, ZoneOffset.UTC).minusDays(lookback.days() + ZONES_APART);
    Columns columns =
        wanted.action() == Action.CANCEL
            ? cancellation(wanted, from, since, lookback.skips())
            : reschedule(wanted, from, since);
    return client
        .preparedQuery(ASKED.formatted(columns))
        .execute(Tuple.from(columns.values(wanted.companyId(), wanted.appointmentId())))
        .map(rows -> rows.size() == 0 ? null : rows.iterator().next())
        .onItem()
        .ifNull()
        .failWith(Problem::notFound)
        .map(row -> BookedRow.read(wanted.companyId(), row));
  }

  private static Columns cancellation(
      WantedChange wanted, Instant from, LocalDate since, boolean skips) {
    return new Columns()
        .with("0 AS times_moved")
        .with(COUNTED.formatted("cancellation_count"), since)
        .with(UNCOUNTED.formatted("cancel"))
        .withIf(skips, SKIPPED, since)
        .withIf(wanted.meansOthers(), OTHERS.formatted("0"), Utc.column(from));
  }

  private static Columns reschedule(WantedChange wanted, Instant from, LocalDate since) {
    String othersMoved = TIMES_MOVED.formatted("o");
    return new Columns()
        .with(TIMES_MOVED.formatted("a") + " AS times_moved")
        .with(COUNTED.formatted("reschedule_count"), since)
        .with(UNCOUNTED.formatted("reschedule"))
        .withIf(wanted.meansOthers(), OTHERS.formatted(othersMoved), Utc.column(from));
  }
}
