package dev.suite.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key decides which events keep their order, so producers in any language build the same. */
class MessageKeyTest {
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "appointment_modified, cancel, 7:501",
    "appointment_modification_voided, voided, 7:501",
    "policy_changed, branch, 7",
    "callback_requested, assigned, 7:314",
    "callback_assigned, unassigned, 7:314",
    "callback_escalated, overdue, 7:314",
    "callback_closed, completed, 7:314",
    "callback_due_soon, assigned, 7:314",
    "notification_requested, customer, 7:customer:501",
    "notification_requested, staff, 7:staff:b1a9c6de-1f27-4c59-8f7e-6a5d4c3b2a19",
    "notification_requested, email, 7:anna.weber@example.org",
    "notification_requested, phone, 7:+4915112345678",
    "notification_status_changed, sent, 7:88012",
    "directory, company, company:7",
    "directory, branch, branch:5f0c8a52-6d0e-4f43-9d3e-0c1b2a3d4e5f",
    "directory, service, service:31",
    "directory, staff, staff:b1a9c6de-1f27-4c59-8f7e-6a5d4c3b2a19",
    "directory, staff_deleted, staff:b1a9c6de-1f27-4c59-8f7e-6a5d4c3b2a19",
    "directory, customer, customer:501",
    "directory, customer_deleted, customer:501",
    "directory, appointment, appointment:9001",
  })
  void an_event_has_the_key_of_its_topic(String topic, String name, String key) throws IOException {
    assertThat(Sample.named(topic, "written/" + name).key()).isEqualTo(key);
  }
}
