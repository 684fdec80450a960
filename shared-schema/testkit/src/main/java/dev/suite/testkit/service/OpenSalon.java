package dev.suite.testkit.service;

import dev.suite.testkit.DirectoryFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A company with one appointment in 20 hours that the service is still to be told of.
 *
 * @param id of the company, its service, its customer and the appointment
 */
public record OpenSalon(long id, UUID branch, UUID staff, Instant now) {

  /** One nobody else has. */
  public static OpenSalon ofNow() {
    return new OpenSalon(
        DirectoryFixture.unusedId(), UUID.randomUUID(), UUID.randomUUID(), Instant.now());
  }

  /** The customer's e-mail address. */
  public String email() {
    return "mia-%d@example.com".formatted(id);
  }

  /** All of it as the body of {@code PUT /directory}. */
  public String directory() {
    return """
    {"companies": [{"id": %1$d, "version": 1, "name": "Salon Nord",
                    "time_zone": "Europe/Berlin", "currency": "EUR", "locale": "de"}],
     "branches": [{"id": "%2$s", "version": 1, "name": "Altona", "country": "DE"}],
     "services": [{"id": %1$d, "version": 1, "name": "Cut", "branch_id": "%2$s",
                   "price": "80.00", "duration_minutes": 60}],
     "staff": [{"id": "%3$s", "version": 1, "name": "Lena Brandt", "branch_id": "%2$s",
                "role": "agent", "active": true, "service_ids": [%1$d]}],
     "customers": [{"id": %1$d, "version": 1, "name": "Mia Sommer", "email": "%7$s"}],
     "appointments": [{"id": %1$d, "version": 1, "branch_id": "%2$s", "service_id": %1$d,
                       "staff_id": "%3$s", "customer_id": %1$d, "status": "confirmed",
                       "starts_at": "%4$s", "ends_at": "%5$s", "booked_at": "%6$s"}]}
    """
        .formatted(id, branch, staff, inHours(20), inHours(21), inHours(-72), email());
  }

  private Instant inHours(int hours) {
    return now.plus(Duration.ofHours(hours));
  }
}
