package dev.suite.bench.row;

import dev.suite.schema.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A company with a branch, a service and one who works there, whose customers come in three days.
 *
 * @param company its id, which is new; those of customers and appointments follow from it
 * @param customers how many it has
 * @param appointments how many they have together, by turns; fewer than a million
 */
public record Salon(long company, int customers, int appointments) {
  private static final int IDS = 1_000_000;
  private static final String COMPANY =
      """
      INSERT INTO companies (id, name, time_zone, currency, locale, version, updated_at)
      VALUES (?, 'Bench', 'Europe/Berlin', 'EUR', 'de', 1, ?)\
      """;
  private static final String BRANCH =
      "INSERT INTO branches (id, company_id, name, version, updated_at) VALUES (?, ?, 'B', 1, ?)";
  private static final String SERVICE =
      """
      INSERT INTO services (id, company_id, branch_id, name, price, duration_minutes, version,
        updated_at) VALUES (?, ?, ?, 'Cut', 80, 60, 1, ?)\
      """;
  private static final String STAFF =
      """
      INSERT INTO staff (id, company_id, branch_id, name, role, active, version, updated_at)
      VALUES (?, ?, ?, 'S', 'agent', TRUE, 1, ?)\
      """;
  private static final String CUSTOMER =
      "INSERT INTO customers (id, company_id, name, version, updated_at) VALUES (?, ?, 'C', 1, ?)";
  private static final String APPOINTMENT =
      """
      INSERT INTO appointments (id, company_id, branch_id, service_id, staff_id, customer_id,
        starts_at, ends_at, booked_at, status, version, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'confirmed', 1, ?)\
      """;

  /** Writes its rows. */
  public Salon writtenTo(Database database) throws SQLException {
    try (var connection = Rows.connect(database)) {
      connection.setAutoCommit(false);
      write(connection, LocalDateTime.now(ZoneOffset.UTC));
      connection.commit();
    }
    return this;
  }

  private void write(Connection connection, LocalDateTime now) throws SQLException {
    String place = place();
    Rows.insert(connection, COMPANY, 1, _ -> new Object[] {company, now});
    Rows.insert(connection, BRANCH, 1, _ -> new Object[] {place, company, now});
    Rows.insert(connection, SERVICE, 1, _ -> new Object[] {company, company, place, now});
    Rows.insert(connection, STAFF, 1, _ -> new Object[] {place, company, place, now});
    Rows.insert(connection, CUSTOMER, customers, i -> new Object[] {customer(i), company, now});
    Rows.insert(connection, APPOINTMENT, appointments, i -> appointment(i, now));
  }

  private Object[] appointment(int index, LocalDateTime now) {
    LocalDateTime start = now.plusDays(3);
    return new Object[] {
      appointment(index),
      company,
      place(),
      company,
      place(),
      customer(index),
      start,
      start.plusHours(1),
      now.minusDays(1),
      now
    };
  }

  /** The id of its branch, and of who works there. */
  public String place() {
    return "bench-" + company;
  }

  /** Whose turn it is. */
  public long customer(long turn) {
    return company * IDS + turn % customers;
  }

  /** The appointment whose turn it is. */
  public long appointment(long turn) {
    return company * IDS + turn % appointments;
  }
}
