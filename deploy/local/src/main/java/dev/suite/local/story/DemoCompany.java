package dev.suite.local.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A salon with two customers: one is about to cancel twice, the other has an appointment left for
 * the reader's own calls.
 *
 * @param number that its services, customers and appointments are numbered from; ids are unique
 *     among all companies, so each story takes a number of its own
 */
public record DemoCompany(long id, long number, UUID branch, UUID staff, Instant now) {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  static final String NAME = "Salon Nord";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant FIRST_NUMBER = Instant.parse("2026-01-01T00:00:00Z");

  static DemoCompany of(long id, Instant now) {
    long number = Math.abs(Duration.between(FIRST_NUMBER, now).toSeconds()) * 10;
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    return new DemoCompany(id, number, UUID.randomUUID(), UUID.randomUUID(), minute);
  }

  long service() {
    return number + 1;
  }

  /** The one who cancels. */
  public long customer() {
    return number + 2;
  }

  /** The one who has not cancelled anything yet. */
  long otherCustomer() {
    return number + 3;
  }

  /** In 20 hours: after the deadline of either policy. */
  long lateAppointment() {
    return number + 4;
  }

  /** In 100 hours, of the same customer. */
  long nextAppointment() {
    return number + 5;
  }

  /** In 60 hours, of the other customer. */
  public long otherAppointment() {
    return number + 6;
  }

  List<Long> appointments() {
    return List.of(lateAppointment(), nextAppointment(), otherAppointment());
  }

  Instant lateStart() {
    return now.plus(Duration.ofHours(20));
  }

  Instant nextStart() {
    return now.plus(Duration.ofHours(100));
  }

  private Instant otherStart() {
    return now.plus(Duration.ofHours(60));
  }

  /** The rows for {@code PUT /directory}. */
  ObjectNode directory() {
    ObjectNode rows = JSON.createObjectNode();
    rows.putArray("companies")
        .add(
            row(id, NAME)
                .put("time_zone", ZONE.getId())
                .put("currency", "EUR")
                .put("locale", "de"));
    rows.putArray("branches").add(row(branch, "Altona"));
    rows.putArray("services")
        .add(
            row(service(), "Cut and colour")
                .put("branch_id", branch.toString())
                .put("price", "80.00")
                .put("duration_minutes", 90));
    rows.putArray("staff").add(staffRow());
    rows.putArray("customers")
        .addAll(List.of(row(customer(), "Mia Sommer"), row(otherCustomer(), "Jan Winter")));
    ArrayNode appointments = rows.putArray("appointments");
    appointments.add(appointment(lateAppointment(), customer(), lateStart()));
    appointments.add(appointment(nextAppointment(), customer(), nextStart()));
    appointments.add(appointment(otherAppointment(), otherCustomer(), otherStart()));
    return rows;
  }

  /** The question, or the record, of a cancellation. */
  static ObjectNode cancellation(long appointment) {
    return JSON.createObjectNode().put("action", "cancel").put("appointment_id", appointment);
  }

  private ObjectNode staffRow() {
    ObjectNode row = row(staff, "Lena Brandt");
    row.put("branch_id", branch.toString()).put("role", "agent").put("active", true);
    row.putArray("service_ids").add(service());
    return row;
  }

  private ObjectNode appointment(long appointment, long customer, Instant start) {
    return JSON.createObjectNode()
        .put("id", appointment)
        .put("version", 1)
        .put("branch_id", branch.toString())
        .put("service_id", service())
        .put("staff_id", staff.toString())
        .put("customer_id", customer)
        .put("starts_at", start.toString())
        .put("ends_at", start.plus(Duration.ofMinutes(90)).toString())
        .put("booked_at", now.minus(Duration.ofDays(3)).toString())
        .put("status", "confirmed");
  }

  private static ObjectNode row(long id, String name) {
    return JSON.createObjectNode().put("id", id).put("version", 1).put("name", name);
  }

  private static ObjectNode row(UUID id, String name) {
    return JSON.createObjectNode().put("id", id.toString()).put("version", 1).put("name", name);
  }
}
