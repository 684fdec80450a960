package dev.suite.local.story.salon;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A salon with a team of three and two customers: one is about to cancel twice, the other wants to
 * be called back and has an appointment left for the reader's own calls.
 *
 * @param number that its services, customers and appointments are numbered from; ids are unique
 *     among all companies, so each story takes a number of its own
 */
public record DemoCompany(long id, long number, Instant now) {
  /** Where it is. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  /** What it is called. */
  public static final String NAME = "Salon Nord";

  private static final Instant FIRST_NUMBER = Instant.parse("2026-01-01T00:00:00Z");

  static DemoCompany of(long id, Instant now) {
    long number = Math.abs(Duration.between(FIRST_NUMBER, now).toSeconds()) * 10;
    return new DemoCompany(id, number, now.truncatedTo(ChronoUnit.MINUTES));
  }

  /** Its only one, in Altona. */
  public UUID branch() {
    return uuid("branch");
  }

  /** Cuts and colours, and calls back. */
  public Colleague lena() {
    return new Colleague(uuid("lena"), "Lena Brandt", "agent", address("lena"), List.of(service()));
  }

  /** Calls back too, and knows nothing of colours. */
  Colleague tim() {
    return new Colleague(uuid("tim"), "Tim Petersen", "agent", address("tim"), List.of());
  }

  /** Runs the branch. */
  public Colleague ada() {
    return new Colleague(uuid("ada"), "Ada Hansen", "manager", address("ada"), List.of());
  }

  List<Colleague> team() {
    return List.of(lena(), tim(), ada());
  }

  /** The name of the one with that id; the id itself where it is nobody's of the team. */
  public String nameOf(String staff) {
    return team().stream()
        .filter(colleague -> colleague.id().toString().equals(staff))
        .map(Colleague::name)
        .findFirst()
        .orElse(staff);
  }

  /** The service that all its appointments are for. */
  public long service() {
    return number + 1;
  }

  /** The one who cancels. */
  public Customer mia() {
    return new Customer(number + 2, "Mia Sommer", address("mia"), "+494066969101");
  }

  /** The one who wants to be called. */
  public Customer jan() {
    return new Customer(number + 3, "Jan Winter", address("jan"), "+494066969102");
  }

  /** In 20 hours, Mia's: after the deadline of either policy. */
  public long lateAppointment() {
    return number + 4;
  }

  /** In 100 hours, Mia's too. */
  public long nextAppointment() {
    return number + 5;
  }

  /** In 60 hours, Jan's. */
  public long otherAppointment() {
    return number + 6;
  }

  /** All of them, by their start. */
  public List<Long> appointments() {
    return List.of(lateAppointment(), nextAppointment(), otherAppointment());
  }

  /** When the appointment begins that is too near to be cancelled for nothing. */
  public Instant lateStart() {
    return now.plus(Duration.ofHours(20));
  }

  /** When the appointment after that begins. */
  public Instant nextStart() {
    return now.plus(Duration.ofHours(100));
  }

  Instant otherStart() {
    return now.plus(Duration.ofHours(60));
  }

  /** Addresses of one story are no other's, so that the mailbox tells them apart. */
  private String address(String name) {
    return "%s-%d@example.com".formatted(name, number);
  }

  private UUID uuid(String name) {
    return UUID.nameUUIDFromBytes((number + "/" + name).getBytes(StandardCharsets.UTF_8));
  }
}
