package dev.suite.policy.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * A company with customers who have booked.
 *
 * @param bookings how many appointments each customer has
 */
public record Salon(long company, ZoneId zone, int customers, int bookings) {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String COMPANY =
      """
      INSERT INTO companies (id, name, time_zone, currency, locale, version, updated_at)
      VALUES (?, 'Salon', ?, 'EUR', 'en', 1, ?)\
      """;
  private static final String BRANCH =
      """
      INSERT INTO branches (id, company_id, name, version, updated_at)
      VALUES (?, ?, 'Branch', 1, ?)\
      """;
  private static final String SERVICE =
      """
      INSERT INTO services (id, company_id, name, price, duration_minutes, version, updated_at)
      VALUES (?, ?, 'Cut', 80, 60, 1, ?)\
      """;
  private static final String STAFF =
      """
      INSERT INTO staff (id, company_id, branch_id, name, role, active, version, updated_at)
      VALUES (?, ?, ?, 'Staff', 'agent', TRUE, 1, ?)\
      """;
  private static final String CUSTOMER =
      """
      INSERT INTO customers (id, company_id, name, version, updated_at)
      VALUES (?, ?, 'Customer', 1, ?)\
      """;
  private static final String APPOINTMENT =
      """
      INSERT INTO appointments (id, company_id, branch_id, service_id, staff_id, customer_id,
        starts_at, ends_at, booked_at, status, version, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'confirmed', 1, ?)\
      """;
  private static final int ROWS = 1_000;
  private static final int FAR_AHEAD_HOURS = 100;
  private static final int LONGEST_CUSTOMER = 100_000;

  /**
   * So many companies of this shape, every other one in a time zone where it is another day than in
   * UTC now: a count by the wrong day shows.
   */
  public static List<Salon> many(int companies, int customers, int bookings) {
    boolean late = LocalDateTime.now(ZoneOffset.UTC).getHour() >= 10;
    ZoneId otherDay = ZoneId.of(late ? "Pacific/Kiritimati" : "Pacific/Pago_Pago");
    return LongStream.rangeClosed(1, companies)
        .mapToObj(id -> new Salon(id, id % 2 == 0 ? BERLIN : otherDay, customers, bookings))
        .toList();
  }

  /** What all customers of these have booked, one company after the other in turns. */
  static List<Booking> allBookings(List<Salon> salons) {
    List<Iterator<Booking>> each =
        salons.stream().map(salon -> salon.allBookings().iterator()).toList();
    List<Booking> all = new ArrayList<>();
    while (each.getFirst().hasNext()) {
      each.forEach(bookings -> all.add(bookings.next()));
    }
    return all;
  }

  /** The number of a customer, counted from 0. */
  public long customer(int index) {
    return company * LONGEST_CUSTOMER + index;
  }

  /** What a customer has booked. */
  public List<Booking> bookingsOf(int index) {
    long customer = customer(index);
    return LongStream.range(customer * bookings, (customer + 1) * bookings)
        .mapToObj(appointment -> new Booking(company, customer, appointment))
        .toList();
  }

  /** What all have booked, one of each customer after the other. */
  public List<Booking> allBookings() {
    List<List<Booking>> byCustomer = new ArrayList<>();
    for (int index = 0; index < customers; index++) {
      byCustomer.add(bookingsOf(index));
    }
    List<Booking> all = new ArrayList<>();
    for (int turn = 0; turn < bookings; turn++) {
      for (List<Booking> own : byCustomer) {
        all.add(own.get(turn));
      }
    }
    return all;
  }

  /** Writes it into the directory tables. */
  void open(Connection connection) throws SQLException {
    LocalDateTime now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
    String branch = UUID.randomUUID().toString();
    String staff = UUID.randomUUID().toString();
    insert(connection, COMPANY, company, zone.getId(), now);
    insert(connection, BRANCH, branch, company, now);
    insert(connection, SERVICE, company, company, now);
    insert(connection, STAFF, staff, company, branch, now);
    insertCustomers(connection, now);
    insertAppointments(connection, branch, staff, now);
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var insert = connection.prepareStatement(sql)) {
      add(insert, values);
      insert.executeBatch();
    }
  }

  private void insertCustomers(Connection connection, LocalDateTime now) throws SQLException {
    try (var insert = connection.prepareStatement(CUSTOMER)) {
      for (int index = 0; index < customers; index++) {
        add(insert, customer(index), company, now);
      }
      insert.executeBatch();
    }
  }

  private void insertAppointments(
      Connection connection, String branch, String staff, LocalDateTime now) throws SQLException {
    LocalDateTime start = now.plus(Duration.ofHours(FAR_AHEAD_HOURS));
    try (var insert = connection.prepareStatement(APPOINTMENT)) {
      int rows = 0;
      for (Booking one : allBookings()) {
        add(
            insert,
            one.appointment(),
            company,
            branch,
            company,
            staff,
            one.customer(),
            start,
            start.plusHours(1),
            now,
            now);
        if (++rows % ROWS == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void add(PreparedStatement insert, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.addBatch();
  }
}
