package dev.suite.policy.suite;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.TopicOfTests;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A booking site that cancels by itself and says so on Kafka. */
public record Outside(DirectoryFixture company) {
  private static final String TOPIC = "appointment_modified";

  /** Says that a customer's appointment was cancelled; the id is the event's. */
  public void cancelled(UUID id, long customer, long appointment, Instant at) {
    send(id, customer, event(customer, appointment, at));
  }

  /** Says that a customer's appointment was cancelled, under headers of its own. */
  public void cancelled(Map<String, String> headers, long customer, long appointment, Instant at) {
    send(headers, customer, event(customer, appointment, at));
  }

  /** Says anything under a customer's key. */
  public void send(UUID id, long customer, String value) {
    send(TopicOfTests.headers(id, TOPIC), customer, value);
  }

  private void send(Map<String, String> headers, long customer, String value) {
    TopicOfTests.send(TOPIC, key(customer), headers, value);
  }

  /** The key of a customer's events. */
  public String key(long customer) {
    return company.companyId() + ":" + customer;
  }

  private String event(long customer, long appointment, Instant at) {
    return """
    {"company_id":%d,"appointment_id":%d,"customer_id":%d,"modification_type":"cancel",
     "within_policy":true,"fee":{"amount":"3.00","currency":"EUR"},"reason":"By the site",
     "occurred_at":"%s","modified_by":{"type":"system","id":"site"},"new_starts_at":null,
     "modification_id":null,"a_field_of_tomorrow":1}
    """
        .formatted(company.companyId(), appointment, customer, at);
  }
}
