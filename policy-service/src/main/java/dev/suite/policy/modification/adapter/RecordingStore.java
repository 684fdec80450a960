package dev.suite.policy.modification.adapter;

import dev.suite.policy.decision.ReasonCode;
import dev.suite.policy.decision.adapter.DecideCancellation.Decided;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.mysqlclient.MySQLClient;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;

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
      INSERT INTO appointment_modifications (company_id, appointment_id, customer_id,
        modification_type, within_policy, fee_charged, currency, reason, modified_by_type,
        modified_by_id, metadata, occurred_at, source, event_id, created_at, updated_at)
      VALUES (?, ?, ?, 'cancel', ?, ?, ?, ?, ?, ?, ?, ?, 'rest', ?, ?, ?)\
      """;
  private static final String RECORD_DENIAL =
      """
      INSERT INTO denied_modifications (company_id, appointment_id, customer_id, modification_type,
        code, fee, currency, reason, modified_by_type, modified_by_id, metadata, occurred_at,
        created_at)
      VALUES (?, ?, ?, 'cancel', ?, ?, ?, ?, ?, ?, ?, ?, ?)\
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

  /** Locks the appointment and its customer; the transaction's first read must be this one. */
  Uni<Void> lock(SqlConnection tx, long companyId, long appointmentId) {
    return tx.preparedQuery(LOCK).execute(Tuple.of(companyId, appointmentId)).replaceWithVoid();
  }

  /** Writes the modification; gives its id. */
  Uni<Long> record(
      SqlConnection tx,
      Decided decided,
      ModificationRequest request,
      BigDecimal fee,
      String decisionJson,
      String eventId) {
    Instant now = decided.decision().decidedAt();
    return tx.preparedQuery(RECORD)
        .execute(
            Tuple.from(
                new Object[] {
                  decided.booked().companyId(),
                  decided.booked().id(),
                  decided.booked().customerId(),
                  true,
                  fee,
                  decided.booked().currency().getCurrencyCode(),
                  request.reason(),
                  request.modifiedBy().type().name(),
                  request.modifiedBy().id(),
                  decisionJson,
                  Utc.column(now),
                  eventId,
                  Utc.column(now),
                  Utc.column(now)
                }))
        .map(rows -> rows.property(MySQLClient.LAST_INSERTED_ID));
  }

  /** Writes down what was asked and refused. */
  Uni<Void> recordDenial(
      SqlConnection tx,
      Decided decided,
      ModificationRequest request,
      ReasonCode code,
      String decisionJson) {
    Instant now = decided.decision().decidedAt();
    return tx.preparedQuery(RECORD_DENIAL)
        .execute(
            Tuple.from(
                new Object[] {
                  decided.booked().companyId(),
                  decided.booked().id(),
                  decided.booked().customerId(),
                  code.code(),
                  decided.feeOrZero(),
                  decided.booked().currency().getCurrencyCode(),
                  request.reason(),
                  request.modifiedBy().type().name(),
                  request.modifiedBy().id(),
                  decisionJson,
                  Utc.column(now),
                  Utc.column(now)
                }))
        .replaceWithVoid();
  }

  /** Cancels the appointment here and now, over what the platform still shows. */
  Uni<Void> cancelLocally(SqlConnection tx, long companyId, long appointmentId) {
    return tx.preparedQuery(CANCEL_LOCALLY)
        .execute(Tuple.of(companyId, appointmentId))
        .replaceWithVoid();
  }
}
