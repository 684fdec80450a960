package dev.suite.callback.intake.adapter;

import dev.suite.callback.callback.CallbackStatus;
import dev.suite.callback.callback.adapter.WindowJson;
import dev.suite.callback.hours.WeeklyHours;
import dev.suite.callback.hours.adapter.HoursJson;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.mysqlclient.MySQLClient;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** The statements of taking a request in. */
@ApplicationScoped
class IntakeStore {
  /** Serialises the branch: whoever is given a request next sees all that were given before. */
  private static final String LOCK =
      "SELECT id FROM branches WHERE company_id = ? AND id = ? FOR UPDATE";

  private static final String PLACE =
      """
      SELECT b.country, COALESCE(b.time_zone, c.time_zone) AS time_zone,
        CAST(b.opening_hours AS CHAR) AS opening_hours,
        u.id AS customer, v.id AS service, v.branch_id AS service_branch,
        s.id AS staff, s.branch_id AS staff_branch
      FROM branches b
      JOIN companies c ON c.id = b.company_id
      LEFT JOIN customers u ON u.company_id = b.company_id AND u.id = ?
      LEFT JOIN services v ON v.company_id = b.company_id AND v.id = ?
      LEFT JOIN staff s ON s.company_id = b.company_id AND s.id = ?
      WHERE b.company_id = ? AND b.id = ?\
      """;
  private static final String INSERT =
      """
      INSERT INTO callback_requests (company_id, customer_id, branch_id, service_id, staff_id,
        phone_number, customer_name, priority, status, preferred_time_window, notes, metadata,
        traceparent, expires_at, next_escalation_at, version, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)\
      """;

  /**
   * Where the request belongs.
   *
   * @param country ISO 3166 alpha-2, or null
   * @param hours when the branch is open; empty means always
   */
  record Place(String country, ZoneId zone, Optional<WeeklyHours> hours) {}

  /** Locks the branch; 404 where the company has none of this id. */
  Uni<Void> lockBranch(SqlConnection tx, long companyId, String branchId) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(companyId, branchId))
        .invoke(rows -> {
          if (rows.size() == 0) {
            throw Problem.notFound();
          }
        })
        .replaceWithVoid();
  }

  /**
   * Reads the branch.
   *
   * @return fails with 404 for an id the company does not have, with 422 where one belongs to
   *     another branch
   */
  Uni<Place> place(SqlConnection tx, long companyId, CallbackBody body) {
    return tx.preparedQuery(PLACE)
        .execute(
            Tuple.of(
                body.customerId(), body.serviceId(), body.staffId(), companyId, body.branchId()))
        .map(RowSets.first(row -> row))
        .onItem()
        .ifNull()
        .failWith(Problem::notFound)
        .invoke(row -> refuseUnknown(row, body))
        .map(row ->
            new Place(
                row.getString("country"),
                ZoneId.of(row.getString("time_zone")),
                HoursJson.read(row.getString("opening_hours"))));
  }

  private static void refuseUnknown(Row row, CallbackBody body) {
    if ((body.customerId() != null && row.getLong("customer") == null)
        || (body.serviceId() != null && row.getLong("service") == null)
        || (body.staffId() != null && row.getString("staff") == null)) {
      throw Problem.notFound();
    }
    refuseElsewhere("/service_id", row.getString("service_branch"), body.branchId());
    refuseElsewhere("/staff_id", row.getString("staff_branch"), body.branchId());
  }

  private static void refuseElsewhere(String pointer, String branch, String wanted) {
    if (branch != null && !branch.equals(wanted)) {
      throw Problem.invalid(pointer, "belongs to another branch");
    }
  }

  /** Writes a request that nobody has yet; gives its id. */
  Uni<Long> insert(SqlConnection tx, Wish wish, Instant expiresAt, Instant now) {
    LocalDateTime at = Utc.column(now);
    LocalDateTime deadline = Utc.column(expiresAt);
    CallbackBody body = wish.body();
    Tuple values =
        Tuple.tuple()
            .addLong(wish.companyId())
            .addLong(body.customerId())
            .addString(body.branchId())
            .addLong(body.serviceId())
            .addString(body.staffId())
            .addString(wish.phoneNumber())
            .addString(body.customerName())
            .addString(body.priority().name())
            .addString(CallbackStatus.pending.name())
            .addString(WindowJson.write(body.window()))
            .addString(body.notes())
            .addString(wish.metadata())
            .addString(wish.traceparent())
            .addLocalDateTime(deadline)
            .addLocalDateTime(deadline)
            .addLocalDateTime(at)
            .addLocalDateTime(at);
    return tx.preparedQuery(INSERT)
        .execute(values)
        .map(rows -> rows.property(MySQLClient.LAST_INSERTED_ID));
  }
}
