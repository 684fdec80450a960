package dev.suite.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A company with one appointment in 20 hours, as its clients write it in JSON.
 *
 * @param id of the company, its service, its customer and the appointment
 */
record OpenSalon(long id, UUID branch, UUID staff, Instant now) {
  static final String LATE_FEE = "15.00";

  /** Free until 24 hours before; then it costs. */
  static final String POLICY =
      """
      {"config": {
        "hours_before": 24, "past_deadline": "charge",
        "fee_tiers": [{"min_hours": 24, "fee": "0.00"}, {"min_hours": 0, "fee": "%s"}],
        "quota": {"limit": 1, "window": "rolling_days", "days": 30}}}
      """
          .formatted(LATE_FEE);

  static OpenSalon of(long id) {
    return new OpenSalon(id, UUID.randomUUID(), UUID.randomUUID(), Instant.now());
  }

  String directory() {
    return """
    {"companies": [{"id": %1$d, "version": 1, "name": "Salon Nord",
                    "time_zone": "Europe/Berlin", "currency": "EUR", "locale": "de"}],
     "branches": [{"id": "%2$s", "version": 1, "name": "Altona"}],
     "services": [{"id": %1$d, "version": 1, "name": "Cut", "branch_id": "%2$s",
                   "price": "80.00", "duration_minutes": 60}],
     "staff": [{"id": "%3$s", "version": 1, "name": "Lena Brandt", "branch_id": "%2$s",
                "role": "agent", "active": true, "service_ids": [%1$d]}],
     "customers": [{"id": %1$d, "version": 1, "name": "Mia Sommer"}],
     "appointments": [{"id": %1$d, "version": 1, "branch_id": "%2$s", "service_id": %1$d,
                       "staff_id": "%3$s", "customer_id": %1$d, "status": "confirmed",
                       "starts_at": "%4$s", "ends_at": "%5$s", "booked_at": "%6$s"}]}
    """
        .formatted(id, branch, staff, inHours(20), inHours(21), inHours(-72));
  }

  String cancellation() {
    return """
    {"action": "cancel", "appointment_id": %d}
    """
        .formatted(id);
  }

  String modification(String quote) {
    return """
    {"action": "cancel", "appointment_id": %1$d, "decision_id": "%2$s",
     "modified_by": {"type": "customer", "id": "%1$d"}}
    """
        .formatted(id, quote);
  }

  private Instant inHours(int hours) {
    return now.plus(Duration.ofHours(hours));
  }
}
