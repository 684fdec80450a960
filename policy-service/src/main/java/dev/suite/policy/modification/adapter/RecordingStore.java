package dev.suite.policy.modification.adapter;

import dev.suite.policy.decision.adapter.Decided;
import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.modification.Recording;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.mysqlclient.MySQLClient;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;

/** The statements of the recording transaction. */
@ApplicationScoped
class RecordingStore {
  private static final String CUSTOMER =
      "SELECT customer_id FROM appointments WHERE company_id = ? AND id = ?";

  /** Serialises the customer: until this transaction ends nobody else records for them. */
  private static final String LOCK =
      """
      SELECT a.id FROM appointments a
      JOIN customers c ON c.company_id = a.company_id AND c.id = a.customer_id
      WHERE a.company_id = ? AND a.id = ? FOR UPDATE\
      """;

  private static final String RECORD =
      """
      INSERT INTO appointment_modifications (company_id, appointment_id, customer_id, currency,
        reason, modified_by_type, modified_by_id, metadata, occurred_at, created_at,
        starts_at, fee_charged, within_policy, forced, event_id, updated_at, modification_type, source)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'cancel', 'rest')\
      """;
  private static final String RECORD_DENIAL =
      """
      INSERT INTO denied_modifications (company_id, appointment_id, customer_id, currency,
        reason, modified_by_type, modified_by_id, metadata, occurred_at, created_at,
        starts_at, fee, code, modification_type)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'cancel')\
      """;
  private static final String CANCEL_LOCALLY =
      """
      UPDATE appointments
      SET local_status = 'cancelled', based_on_status = status, based_on_starts_at = starts_at
      WHERE company_id = ? AND id = ?\
      """;

  /** Whose appointment it is; 404 where the company has no such appointment. */
  Uni<Long> customer(SqlClient client, long companyId, long appointmentId) {
    return client
        .preparedQuery(CUSTOMER)
        .execute(Tuple.of(companyId, appointmentId))
        .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getLong(0))
        .onItem()
        .ifNull()
        .failWith(Problem::notFound);
  }

  /** Locks the appointment and its customer; the transaction's first plain read comes after it. */
  Uni<Void> lock(SqlConnection tx, long companyId, long appointmentId) {
    return tx.preparedQuery(LOCK).execute(Tuple.of(companyId, appointmentId)).replaceWithVoid();
  }

  /** Writes the modification; gives its id. */
  Uni<Long> record(
      SqlConnection tx,
      Decided decided,
      ModificationRequest request,
      Recording.Granted granted,
      String decisionJson,
      String eventId) {
    Tuple values =
        facts(decided, request, decisionJson)
            .addBigDecimal(granted.fee())
            .addBoolean(!granted.forced())
            .addBoolean(granted.forced())
            .addString(eventId)
            .addLocalDateTime(Utc.column(decided.decision().decidedAt()));
    return tx.preparedQuery(RECORD)
        .execute(values)
        .map(rows -> rows.property(MySQLClient.LAST_INSERTED_ID));
  }

  /** Writes down what was asked and refused. */
  Uni<Void> recordDenial(
      SqlConnection tx,
      Decided decided,
      ModificationRequest request,
      ReasonCode code,
      String decisionJson) {
    Tuple values =
        facts(decided, request, decisionJson)
            .addBigDecimal(decided.feeOrZero())
            .addString(code.code());
    return tx.preparedQuery(RECORD_DENIAL).execute(values).replaceWithVoid();
  }

  private static Tuple facts(Decided decided, ModificationRequest request, String decisionJson) {
    LocalDateTime now = Utc.column(decided.decision().decidedAt());
    return Tuple.tuple()
        .addLong(decided.booked().companyId())
        .addLong(decided.booked().id())
        .addLong(decided.booked().customerId())
        .addString(decided.booked().currency().getCurrencyCode())
        .addString(request.reason())
        .addString(request.modifiedBy().type().name())
        .addString(request.modifiedBy().id())
        .addString(decisionJson)
        .addLocalDateTime(now)
        .addLocalDateTime(now)
        .addLocalDateTime(Utc.column(decided.decision().appointment().startsAt()));
  }

  /** Cancels the appointment here and now, over what the platform still shows. */
  Uni<Void> cancelLocally(SqlConnection tx, long companyId, long appointmentId) {
    return tx.preparedQuery(CANCEL_LOCALLY)
        .execute(Tuple.of(companyId, appointmentId))
        .replaceWithVoid();
  }
}
