package dev.suite.local.trial;

import dev.suite.contracts.Topics;
import dev.suite.testkit.service.Outsider;
import dev.suite.testkit.service.TopicOfTests;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What the booking site, which is not of the suite, tells of modifications. */
record OutsideEvents(Outsider site) {

  /** The key of all events about a customer. */
  static String key(Visit visit) {
    return visit.company() + ":" + visit.customer();
  }

  /** The customer has cancelled. */
  void cancelled(Visit visit, UUID id) {
    send(visit, id, modification(visit, "cancel", "null"));
  }

  /** The customer has moved the visit by a week or so. */
  void rescheduled(Visit visit, UUID id) {
    Instant later = Instant.now().plus(Duration.ofDays(12));
    send(visit, id, modification(visit, "reschedule", "\"" + later + "\""));
  }

  /** Something under the customer's key that is no event. */
  void poison(Visit visit, UUID id, String value) {
    send(visit, id, value);
  }

  private void send(Visit visit, UUID id, String value) {
    site.send(
        Topics.APPOINTMENT_MODIFIED,
        key(visit),
        TopicOfTests.headers(id, Topics.APPOINTMENT_MODIFIED),
        value);
  }

  private static String modification(Visit visit, String type, String newStart) {
    return """
    {"company_id": %1$d, "appointment_id": %2$d, "customer_id": %3$d, "modification_type": "%4$s",
     "within_policy": true, "fee": {"amount": "0.00", "currency": "EUR"}, "occurred_at": "%5$s",
     "modified_by": {"type": "customer", "id": "%3$d"}, "new_starts_at": %6$s}\
    """
        .formatted(
            visit.company(), visit.appointment(), visit.customer(), type, Instant.now(), newStart);
  }
}
