package dev.suite.local.trial;

import java.time.Instant;

/** A customer's appointment, the only one they have. */
record Visit(long company, long customer, long appointment) {
  /** What cancels it at policy-service. */
  String cancellation() {
    return """
    {"action": "cancel", "appointment_id": %d, "modified_by": {"type": "customer", "id": "%d"}}\
    """
        .formatted(appointment, customer);
  }

  /** What moves it there at policy-service. */
  String move(Instant to) {
    return """
    {"action": "reschedule", "appointment_id": %d, "new_starts_at": "%s",
     "modified_by": {"type": "customer", "id": "%d"}}\
    """
        .formatted(appointment, to, customer);
  }
}
