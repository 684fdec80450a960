package dev.suite.notification.event.adapter;

import dev.suite.notification.event.Booking;
import dev.suite.notification.event.Callback.Desk;
import dev.suite.notification.routing.RoutingContext;
import dev.suite.runtime.database.Marks;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds what notices tell of appointments and branches in the directory. */
@ApplicationScoped
class BookingStore {
  private static final String BOOKING =
      """
      SELECT a.id, a.customer_id, c.name AS customer_name, a.starts_at, a.branch_id, a.service_id,
        a.staff_id, k.name AS company_name, b.name AS branch_name, v.name AS service_name,
        s.name AS staff_name
      FROM appointments a
      JOIN companies k ON k.id = a.company_id
      JOIN customers c ON c.company_id = a.company_id AND c.id = a.customer_id
      LEFT JOIN branches b ON b.company_id = a.company_id AND b.id = a.branch_id
      LEFT JOIN services v ON v.company_id = a.company_id AND v.id = a.service_id
      LEFT JOIN staff s ON s.company_id = a.company_id AND s.id = a.staff_id
      WHERE a.company_id = ? AND a.id = ?\
      """;
  private static final String DESK =
      """
      SELECT k.name AS company_name, b.name AS branch_name
      FROM companies k JOIN branches b ON b.company_id = k.id
      WHERE k.id = ? AND b.id = ?\
      """;
  private static final String CUSTOMERS =
      "SELECT company_id, id, customer_id FROM appointments WHERE (company_id, id) IN (%s)";

  /** An appointment's name across companies. */
  record Key(long companyId, long appointmentId) {}

  /** An appointment that is there. */
  Uni<Booking> booking(SqlClient tx, long companyId, long appointmentId) {
    return tx.preparedQuery(BOOKING)
        .execute(Tuple.of(companyId, appointmentId))
        .map(rows -> booking(companyId, rows.iterator().next()));
  }

  /** Where a callback of a branch that is there comes from. */
  Uni<Desk> desk(SqlClient tx, long companyId, String branchId) {
    return tx.preparedQuery(DESK)
        .execute(Tuple.of(companyId, branchId))
        .map(rows -> rows.iterator().next())
        .map(row ->
            new Desk(
                new RoutingContext(companyId, branchId, null, null),
                row.getString("company_name"),
                row.getString("branch_name")));
  }

  /** Whose appointments they are; those that are not there are left out. */
  Uni<Map<Key, Long>> customers(SqlClient tx, Collection<Key> appointments) {
    Tuple values = Tuple.tuple();
    appointments.forEach(one -> values.addLong(one.companyId()).addLong(one.appointmentId()));
    String pairs = Marks.of(appointments.size(), "(?,?)");
    return tx.preparedQuery(CUSTOMERS.formatted(pairs))
        .execute(values)
        .map(rows -> {
          Map<Key, Long> customers = new HashMap<>();
          rows.forEach(row ->
              customers.put(
                  new Key(row.getLong("company_id"), row.getLong("id")),
                  row.getLong("customer_id")));
          return customers;
        });
  }

  private static Booking booking(long companyId, Row row) {
    return new Booking(
        row.getLong("id"),
        row.getLong("customer_id"),
        row.getString("customer_name"),
        Utc.instant(row.getLocalDateTime("starts_at")),
        new RoutingContext(
            companyId,
            row.getString("branch_id"),
            row.getLong("service_id"),
            row.getString("staff_id")),
        row.getString("company_name"),
        row.getString("branch_name"),
        row.getString("service_name"),
        row.getString("staff_name"));
  }
}
