package dev.suite.notification.suite;

import dev.suite.testkit.service.TopicOfTests;
import java.time.Instant;
import java.util.UUID;

/** Events as the other services publish them. */
public record Told(Salon salon) {
  /** A cancellation for 15.00 EUR; gives the event's id. */
  public UUID cancelled(long appointment, boolean withinPolicy) {
    UUID id = UUID.randomUUID();
    modified(id, appointment, withinPolicy, "cancel", null);
    return id;
  }

  /** A cancellation under a given event id. */
  public void cancelled(UUID id, long appointment) {
    modified(id, appointment, true, "cancel", null);
  }

  /** An appointment moved to another time. */
  public void moved(long appointment, Instant newStartsAt) {
    modified(UUID.randomUUID(), appointment, true, "reschedule", newStartsAt);
  }

  private void modified(
      UUID id, long appointment, boolean withinPolicy, String type, Instant newStartsAt) {
    modified(
        id,
        """
        {"company_id":%d,"appointment_id":%d,"customer_id":%d,"modification_type":"%s",
         "within_policy":%s,"fee":{"amount":"15.00","currency":"EUR"},"reason":"Caught a cold",
         "occurred_at":"%s","modified_by":{"type":"system","id":"tests"},"new_starts_at":%s,
         "modification_id":null}
        """
            .formatted(
                salon.companyId(),
                appointment,
                salon.directory().customerId(),
                type,
                withinPolicy,
                SuiteOfTests.START,
                newStartsAt == null ? "null" : "\"" + newStartsAt + "\""));
  }

  /** A value of the topic of modifications, whatever it is. */
  public void modified(UUID id, String value) {
    String key = salon.companyId() + ":" + salon.directory().customerId();
    String topic = "appointment_modified";
    TopicOfTests.send(topic, key, TopicOfTests.headers(id, topic), value);
  }

  /**
   * A callback that somebody takes over, 2.5 hours after its deadline; gives the event's id.
   *
   * @param escalatedTo a staff member, or null
   * @param customerId whose callback it is, or null
   */
  public UUID escalated(String escalatedTo, Long customerId) {
    return callback(
        "callback_escalated",
        """
        ,"escalation_id":3,"escalation_reason":"sla_breach","level":1,"escalated_from":null,
         "escalated_to":%s,"escalated_at":"2026-11-17T14:00:00Z","overdue_hours":2.50,
         "customer_id":%s\
        """
            .formatted(escalatedTo == null ? "null" : "\"" + escalatedTo + "\"", customerId));
  }

  /**
   * A value of a topic of callbacks; gives the event's id.
   *
   * @param more fields beyond those that all of them have, each with a comma before it
   */
  public UUID callback(String topic, String more) {
    UUID id = UUID.randomUUID();
    String value =
        """
        {"company_id":%d,"callback_request_id":7,"branch_id":"%s","customer_name":"Mia Sommer",
         "phone_number":"+4930123456","priority":"urgent"%s}
        """
            .formatted(salon.companyId(), salon.directory().branchId(), more);
    TopicOfTests.send(topic, salon.companyId() + ":7", TopicOfTests.headers(id, topic), value);
    return id;
  }
}
