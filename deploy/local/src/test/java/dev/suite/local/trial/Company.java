package dev.suite.local.trial;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A company nobody else has: branches with a manager each, customers with an appointment each, all
 * of them with e-mail addresses.
 */
record Company(long id, int branches, int customers) {
  private static final AtomicLong IDS =
      new AtomicLong(ThreadLocalRandom.current().nextLong(1_000, 1_000_000_000));
  private static final int MOST_CUSTOMERS = 10_000;
  private static final int CUSTOMERS_AT_ONCE = 400;
  private static final long FIRST_PHONE = 10_000_000;
  private static final Duration UNTIL_VISIT = Duration.ofHours(100);

  static Company of(int branches, int customers) {
    return new Company(IDS.incrementAndGet(), branches, customers);
  }

  /** How all its e-mail addresses end. */
  String addresses() {
    return "-%d@example.com".formatted(id);
  }

  /** The address of its customer of that number. */
  String address(Visit visit) {
    return "customer-%d%s".formatted(visit.customer(), addresses());
  }

  Visit visit(int index) {
    long number = id * MOST_CUSTOMERS + index;
    return new Visit(id, number, number);
  }

  List<Visit> visits() {
    return IntStream.range(0, customers).mapToObj(this::visit).toList();
  }

  /** So many different ones, each branch's in turn. */
  List<Caller> callers(int count) {
    return IntStream.range(0, count)
        .mapToObj(index ->
            new Caller(
                id, branch(index % branches), manager(index % branches), "+49151" + phone(index)))
        .toList();
  }

  private static long phone(int index) {
    return FIRST_PHONE + index;
  }

  String branch(int index) {
    return uuid("branch " + index);
  }

  String manager(int index) {
    return uuid("manager " + index);
  }

  private String uuid(String name) {
    return UUID.nameUUIDFromBytes((id + name).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The bodies that tell PUT /directory of all of it. */
  List<String> directory() {
    List<String> updates = new ArrayList<>();
    updates.add(places());
    for (int from = 0; from < customers; from += CUSTOMERS_AT_ONCE) {
      updates.add(customers(from, Math.min(customers, from + CUSTOMERS_AT_ONCE)));
    }
    return updates;
  }

  private String places() {
    return """
    {"companies": [%s],
     "services": [{"id": %d, "version": 1, "name": "Cut", "price": "80.00",
       "duration_minutes": 60}],
     "branches": [%s], "staff": [%s]}
    """
        .formatted(
            companyRow(),
            id,
            rows(0, branches, this::branchRow),
            rows(0, branches, this::managerRow));
  }

  /** The body that tells PUT /directory of these customers and their appointments. */
  String customers(int from, int to) {
    return "{\"companies\": [%s], \"customers\": [%s], \"appointments\": [%s]}"
        .formatted(
            companyRow(), rows(from, to, this::customerRow), rows(from, to, this::appointmentRow));
  }

  private static String rows(int from, int to, IntFunction<String> row) {
    return IntStream.range(from, to).mapToObj(row).collect(joining(",\n"));
  }

  private String companyRow() {
    return """
    {"id": %d, "version": 1, "name": "Salon", "time_zone": "Europe/Berlin", "currency": "EUR",
      "locale": "de"}\
    """
        .formatted(id);
  }

  private String branchRow(int index) {
    return """
    {"id": "%s", "version": 1, "name": "Branch %d", "country": "DE"}\
    """
        .formatted(branch(index), index);
  }

  private String managerRow(int index) {
    return """
    {"id": "%s", "version": 1, "name": "Ada Hansen", "branch_id": "%s", "role": "manager",
      "active": true, "email": "manager-%d%s"}\
    """
        .formatted(manager(index), branch(index), index, addresses());
  }

  private String customerRow(int index) {
    return """
    {"id": %d, "version": 1, "name": "Mia Sommer", "email": "%s"}\
    """
        .formatted(visit(index).customer(), address(visit(index)));
  }

  private String appointmentRow(int index) {
    Instant start = Instant.now().plus(UNTIL_VISIT);
    return """
    {"id": %d, "version": 1, "branch_id": "%s", "service_id": %d, "staff_id": "%s",
      "customer_id": %d, "starts_at": "%s", "ends_at": "%s", "booked_at": "2026-01-01T00:00:00Z",
      "status": "confirmed"}\
    """
        .formatted(
            visit(index).appointment(),
            branch(index % branches),
            id,
            manager(index % branches),
            visit(index).customer(),
            start,
            start.plus(Duration.ofHours(1)));
  }
}
