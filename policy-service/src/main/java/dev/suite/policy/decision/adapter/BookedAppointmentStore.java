package dev.suite.policy.decision.adapter;

import dev.suite.policy.decision.Appointment;
import dev.suite.policy.decision.AppointmentStatus;
import dev.suite.policy.decision.quota.RecordedChanges;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an appointment and the customer's changes in ONE statement: with two, what the stats fold
 * in between would be counted in both or in neither.
 */
@ApplicationScoped
class BookedAppointmentStore {
  private static final String FACTS =
      """
      SELECT 'appointment' AS kind, a.id, a.customer_id, a.branch_id, a.service_id, a.staff_id,
        COALESCE(a.local_status, a.status) AS status,
        COALESCE(a.local_starts_at, a.starts_at) AS at,
        COALESCE(a.price, v.price) AS price, c.time_zone, c.currency,
        COALESCE(e.epoch, 0) AS epoch, NULL AS day, NULL AS counted
      FROM appointments a
      JOIN companies c ON c.id = a.company_id AND c.deleting_since IS NULL
      LEFT JOIN services v ON v.company_id = a.company_id AND v.id = a.service_id
      LEFT JOIN policy_epochs e ON e.company_id = a.company_id
      WHERE a.company_id = ? AND a.id = ?
      UNION ALL
      SELECT 'day', a.id, a.customer_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        s.period_start, s.count
      FROM appointments a
      JOIN appointment_modification_stats s ON s.company_id = a.company_id
        AND s.customer_id = a.customer_id AND s.stat_type = 'cancellation_count'
        AND s.period_start >= ?
      WHERE a.company_id = ? AND a.id = ?
      UNION ALL
      SELECT 'uncounted', a.id, a.customer_id, NULL, NULL, NULL, NULL, m.occurred_at, NULL, NULL,
        NULL, NULL, NULL, NULL
      FROM appointments a
      JOIN appointment_modifications m ON m.company_id = a.company_id
        AND m.customer_id = a.customer_id AND m.counted = FALSE
        AND m.modification_type = 'cancel' AND m.voided_at IS NULL AND m.deleted_at IS NULL
      WHERE a.company_id = ? AND a.id = ?\
      """;

  /**
   * The appointment with the customer's cancellations from a day on.
   *
   * @param since in UTC, a day or two before the first that may count: zones differ
   * @return fails with 404 where the company has no such appointment
   */
  Uni<BookedAppointment> read(SqlClient client, long companyId, long id, LocalDate since) {
    return client
        .preparedQuery(FACTS)
        .execute(Tuple.from(new Object[] {companyId, id, since, companyId, id, companyId, id}))
        .map(rows -> booked(companyId, rows))
        .onItem()
        .ifNull()
        .failWith(Problem::notFound);
  }

  private static BookedAppointment booked(long companyId, RowSet<Row> rows) {
    Map<LocalDate, Long> counted = new HashMap<>();
    List<Instant> uncounted = new ArrayList<>();
    Row appointment = null;
    for (Row row : rows) {
      switch (row.getString("kind")) {
        case "day" -> counted.put(row.getLocalDate("day"), row.getLong("counted"));
        case "uncounted" -> uncounted.add(Utc.instant(row.getLocalDateTime("at")));
        default -> appointment = row;
      }
    }
    return appointment == null
        ? null
        : booked(companyId, appointment, new RecordedChanges(counted, uncounted));
  }

  private static BookedAppointment booked(long companyId, Row row, RecordedChanges changes) {
    return new BookedAppointment(
        row.getLong("id"),
        companyId,
        row.getLong("customer_id"),
        row.getString("branch_id"),
        row.getLong("service_id"),
        row.getString("staff_id"),
        new Appointment(
            AppointmentStatus.of(row.getString("status")),
            Utc.instant(row.getLocalDateTime("at")),
            Optional.ofNullable(row.getBigDecimal("price"))),
        ZoneId.of(row.getString("time_zone")),
        Currency.getInstance(row.getString("currency")),
        row.getLong("epoch"),
        changes);
  }
}
