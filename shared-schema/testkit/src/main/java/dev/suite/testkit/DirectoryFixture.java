package dev.suite.testkit;

import dev.suite.schema.Database;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A company in the directory tables of a service under test, with a branch, a service for 80.00, a
 * staff member and a customer. No two have an id in common, so tests share a database.
 */
public final class DirectoryFixture {
  private static final AtomicLong IDS =
      new AtomicLong(ThreadLocalRandom.current().nextLong(1_000, 1L << 40));
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final BigDecimal PRICE = new BigDecimal("80.00");

  private final Database database;
  private final long companyId = IDS.incrementAndGet();
  private final String branchId;
  private final long serviceId;
  private final String staffId;
  private final long customerId;

  private DirectoryFixture(Database database, String zone, String currency) {
    this.database = database;
    insert(
        "companies",
        row(companyId)
            .with("name", "Salon " + companyId)
            .with("time_zone", zone)
            .with("currency", currency)
            .with("locale", "de"));
    branchId = branch();
    serviceId = service(branchId, PRICE);
    staffId = staff(branchId);
    customerId = customer();
  }

  /** Opens a company in Berlin that charges EUR. */
  public static DirectoryFixture in(Database database) {
    return in(database, "Europe/Berlin", "EUR");
  }

  /** Opens a company with this IANA time zone and ISO 4217 currency. */
  public static DirectoryFixture in(Database database, String zone, String currency) {
    return new DirectoryFixture(database, zone, currency);
  }

  /** Returns an id that nothing has, of a company or anything else that is numbered. */
  public static long unusedId() {
    return IDS.incrementAndGet();
  }

  /** Returns the company's id. */
  public long companyId() {
    return companyId;
  }

  /** Returns the id of its first branch. */
  public String branchId() {
    return branchId;
  }

  /** Returns the id of its first service, of the first branch. */
  public long serviceId() {
    return serviceId;
  }

  /** Returns the id of its first staff member, of the first branch. */
  public String staffId() {
    return staffId;
  }

  /** Returns the id of its first customer. */
  public long customerId() {
    return customerId;
  }

  /** Opens another branch. */
  public String branch() {
    String id = UUID.randomUUID().toString();
    insert("branches", row(id).with("company_id", companyId).with("name", "Altona"));
    return id;
  }

  /** Offers another service; branch and price may be null. */
  public long service(String branch, BigDecimal price) {
    long id = IDS.incrementAndGet();
    insert(
        "services",
        row(id)
            .with("company_id", companyId)
            .with("branch_id", branch)
            .with("name", "Cut and colour")
            .with("price", price)
            .with("duration_minutes", 90));
    return id;
  }

  /** Hires another staff member. */
  public String staff(String branch) {
    String id = UUID.randomUUID().toString();
    insert(
        "staff",
        row(id)
            .with("company_id", companyId)
            .with("branch_id", branch)
            .with("name", "Lena Brandt")
            .with("role", "agent")
            .with("active", true));
    return id;
  }

  /** Takes another customer on. */
  public long customer() {
    long id = IDS.incrementAndGet();
    insert("customers", row(id).with("company_id", companyId).with("name", "Mia Sommer"));
    return id;
  }

  /** Books the first customer's appointment: first branch, service and staff member, 90 minutes. */
  public long appointment(Instant startsAt) {
    return appointment(startsAt, customerId, serviceId, null);
  }

  /** Books an appointment with a price of its own, or with null the service's. */
  public long appointment(Instant startsAt, long customer, long service, BigDecimal price) {
    long id = IDS.incrementAndGet();
    insert(
        "appointments",
        row(id)
            .with("company_id", companyId)
            .with("branch_id", branchId)
            .with("service_id", service)
            .with("staff_id", staffId)
            .with("customer_id", customer)
            .with("starts_at", utc(startsAt))
            .with("ends_at", utc(startsAt.plus(Duration.ofMinutes(90))))
            .with("booked_at", utc(LONG_AGO))
            .with("status", "confirmed")
            .with("price", price));
    return id;
  }

  private static FixtureRow row(Object id) {
    return FixtureRow.empty().with("id", id).with("version", 1).with("updated_at", utc(LONG_AGO));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private void insert(String table, FixtureRow row) {
    row.insertInto(database, table);
  }
}
