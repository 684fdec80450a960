package dev.suite.policy.modification.withdrawal.adapter;

import dev.suite.policy.modification.withdrawal.LocalAppointment;
import dev.suite.policy.modification.withdrawal.LocalAppointment.LocalChange;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The statements about what lies over the platform's appointment. */
@ApplicationScoped
class LocalAppointmentStore {
  /** The same rows, in the same order, as a recording locks. */
  private static final String LOCK =
      """
      SELECT a.local_status, a.local_starts_at, a.based_on_starts_at FROM appointments a
      JOIN customers c ON c.company_id = a.company_id AND c.id = a.customer_id
      WHERE a.company_id = ? AND a.id = ? FOR UPDATE\
      """;

  /** Changes told from outside lay nothing over the appointment. */
  private static final String CHANGES =
      """
      SELECT id, starts_at, new_starts_at, voided_at FROM appointment_modifications
      WHERE company_id = ? AND appointment_id = ? AND source = 'rest' ORDER BY id DESC FOR UPDATE\
      """;

  private static final String WRITE =
      """
      UPDATE appointments
      SET local_status = ?, local_starts_at = ?,
        based_on_status = IF(local_status IS NULL AND local_starts_at IS NULL, NULL, based_on_status),
        based_on_starts_at = IF(based_on_status IS NULL, NULL, based_on_starts_at)
      WHERE company_id = ? AND id = ?\
      """;

  /** Locks the appointment and its customer. */
  Uni<LocalAppointment> lock(SqlConnection tx, long companyId, long appointmentId) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(companyId, appointmentId))
        .map(rows -> local(rows.iterator().next()));
  }

  private static LocalAppointment local(Row row) {
    return new LocalAppointment(
        "cancelled".equals(row.getString("local_status")),
        Utc.instant(row.getLocalDateTime("local_starts_at")),
        Utc.instant(row.getLocalDateTime("based_on_starts_at")));
  }

  /** The changes of an appointment that were recorded here, newest first. */
  Uni<List<LocalChange>> changes(SqlConnection tx, long companyId, long appointmentId) {
    return tx.preparedQuery(CHANGES)
        .execute(Tuple.of(companyId, appointmentId))
        .map(RowSets.each(LocalAppointmentStore::change));
  }

  private static LocalChange change(Row row) {
    return new LocalChange(
        row.getLong("id"),
        Utc.instant(row.getLocalDateTime("starts_at")),
        Utc.instant(row.getLocalDateTime("new_starts_at")),
        row.getLocalDateTime("voided_at") != null);
  }

  /** Writes what lies over the appointment from now on. */
  Uni<Void> write(SqlConnection tx, long companyId, long appointmentId, LocalAppointment local) {
    return tx.preparedQuery(WRITE)
        .execute(
            Tuple.of(
                local.cancelled() ? "cancelled" : null,
                Utc.column(local.startsAt()),
                companyId,
                appointmentId))
        .replaceWithVoid();
  }
}
