package dev.suite.policy.modification.adapter;

import dev.suite.policy.decision.adapter.WantedChange;
import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.modification.Modification;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.mysqlclient.MySQLClient;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.Optional;

/** The statements of the transaction that records a change. */
@ApplicationScoped
class RecordingStore {
  private static final String CUSTOMER =
      """
      SELECT customer_id FROM appointments a
      WHERE company_id = ? AND id = ?
        AND (? IS NULL OR EXISTS (SELECT 1 FROM staff s WHERE s.company_id = a.company_id AND s.id = ?))\
      """;

  /** Serialises the customer: until this transaction ends nobody else records for them. */
  private static final String LOCK =
      """
      SELECT a.id FROM appointments a
      JOIN customers c ON c.company_id = a.company_id AND c.id = a.customer_id
      WHERE a.company_id = ? AND a.id = ? FOR UPDATE\
      """;

  private static final String LOCK_SERIES =
      """
      SELECT a.id FROM appointments b
      JOIN appointments a ON a.series_id = b.series_id AND a.company_id = b.company_id
      WHERE b.company_id = ? AND b.id = ? ORDER BY a.id FOR UPDATE\
      """;

  private static final String FACTS =
      """
      company_id, appointment_id, customer_id, currency, reason, modified_by_type, modified_by_id,
      metadata, occurred_at, created_at, starts_at, new_starts_at, modification_type\
      """;
  private static final String RECORD =
      "INSERT INTO appointment_modifications ("
          + FACTS
          + ", fee_charged, within_policy, forced, event_id, updated_at, source)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'rest')";
  private static final String RECORD_DENIAL =
      "INSERT INTO denied_modifications ("
          + FACTS
          + ", fee, code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String CHANGE_LOCALLY =
      """
      UPDATE appointments
      SET local_status = COALESCE(?, local_status), local_starts_at = COALESCE(?, local_starts_at),
        based_on_status = status, based_on_starts_at = starts_at
      WHERE company_id = ? AND id = ?\
      """;

  /**
   * Whose appointment it is; 404 where the company has no such appointment or staff member.
   *
   * @param staff who changes it, where that is one of the staff
   */
  Uni<Long> customer(SqlClient client, WantedChange wanted, Optional<String> staff) {
    String member = staff.orElse(null);
    return client
        .preparedQuery(CUSTOMER)
        .execute(Tuple.of(wanted.companyId(), wanted.appointmentId(), member, member))
        .map(RowSets.first(row -> row.getLong(0)))
        .onItem()
        .ifNull()
        .failWith(Problem::notFound);
  }

  /**
   * Locks the appointment and its customer, then the rest of a series that is meant; the
   * transaction's first plain read comes after it.
   */
  Uni<Void> lock(SqlConnection tx, WantedChange wanted) {
    Tuple asked = Tuple.of(wanted.companyId(), wanted.appointmentId());
    Uni<Void> locked = tx.preparedQuery(LOCK).execute(asked).replaceWithVoid();
    return wanted.meansOthers()
        ? locked.chain(() -> tx.preparedQuery(LOCK_SERIES).execute(asked).replaceWithVoid())
        : locked;
  }

  /** Writes a modification; gives its id. */
  Uni<Long> record(SqlConnection tx, long companyId, TrailEntry entry) {
    Modification one = entry.modification();
    Tuple values =
        facts(companyId, entry)
            .addBigDecimal(one.fee())
            .addBoolean(one.withinPolicy())
            .addBoolean(one.forced())
            .addString(entry.eventId())
            .addLocalDateTime(Utc.column(one.occurredAt()));
    return tx.preparedQuery(RECORD)
        .execute(values)
        .map(rows -> rows.property(MySQLClient.LAST_INSERTED_ID));
  }

  /** Writes down what was asked and refused. */
  Uni<Void> recordDenial(SqlConnection tx, long companyId, TrailEntry entry, ReasonCode code) {
    Tuple values =
        facts(companyId, entry).addBigDecimal(entry.modification().fee()).addString(code.code());
    return tx.preparedQuery(RECORD_DENIAL).execute(values).replaceWithVoid();
  }

  private static Tuple facts(long companyId, TrailEntry entry) {
    Modification one = entry.modification();
    LocalDateTime now = Utc.column(one.occurredAt());
    return Tuple.tuple()
        .addLong(companyId)
        .addLong(one.appointmentId())
        .addLong(one.customerId())
        .addString(one.currency())
        .addString(one.reason())
        .addString(one.modifiedByType())
        .addString(one.modifiedById())
        .addString(one.decision())
        .addLocalDateTime(now)
        .addLocalDateTime(now)
        .addLocalDateTime(Utc.column(entry.startsAt()))
        .addLocalDateTime(Utc.column(one.newStartsAt()))
        .addString(one.modificationType());
  }

  /** Cancels or moves the appointment here and now, over what the platform still shows. */
  Uni<Void> changeLocally(SqlConnection tx, long companyId, Modification one) {
    return tx.preparedQuery(CHANGE_LOCALLY)
        .execute(
            Tuple.of(
                one.newStartsAt() == null ? "cancelled" : null,
                Utc.column(one.newStartsAt()),
                companyId,
                one.appointmentId()))
        .replaceWithVoid();
  }
}
