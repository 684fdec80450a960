package dev.suite.notification.event.adapter;

import static dev.suite.notification.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.Salon;
import dev.suite.notification.suite.Told;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Events that come too early, or never make sense. */
@QuarkusTest
class UntimelyEventsTest {
  private static final String CANCELLED = "appointment_cancelled";

  private final Salon salon = Salon.open();
  private final Told told = new Told(salon);

  @Test
  void an_event_for_a_customer_not_yet_in_the_directory_waits_and_goes_out_when_they_arrive() {
    long customer = DirectoryFixture.unusedId();
    long booked = DirectoryFixture.unusedId();
    UUID id = UUID.randomUUID();
    told.modified(id, event(booked, customer));
    await().until(() -> waiting(id) == 1);
    assertThat(salon.notifications(CANCELLED)).isEmpty();
    Directory.of(salon.directory()).put(arrival(customer, booked)).expect(202);
    await().until(() -> !salon.notifications(CANCELLED).isEmpty());
    assertThat(salon.notification(CANCELLED).number("recipient.id")).isEqualTo(customer);
    assertThat(waiting(id)).isZero();
  }

  @Test
  void poison_event_goes_to_dead_letter_and_the_next_is_processed() {
    UUID poison = UUID.randomUUID();
    UUID foreign = UUID.randomUUID();
    long appointment = salon.directory().appointment(START.plus(Duration.ofDays(2)));
    told.modified(poison, "{\"company_id\":");
    told.modified(foreign, event(appointment, salon.directory().customer()));
    UUID refused = UUID.randomUUID();
    told.modified(
        refused, event(appointment, salon.directory().customerId()).replace("0.00", "-5.00"));
    told.cancelled(appointment, true);
    await().until(() -> !salon.notifications(CANCELLED).isEmpty());
    assertThat(salon.notifications(CANCELLED)).hasSize(1);
    await().untilAsserted(() -> assertDead(poison, "the value is not JSON"));
    await().untilAsserted(() -> assertDead(foreign, "it names an appointment of another customer"));
    await()
        .untilAsserted(() ->
            assertDead(refused, "/fee/amount must be 0 to 99999999.99 with two decimals at most"));
  }

  @Test
  void an_escalation_of_a_deleted_customer_is_told_to_nobody() {
    long customer = salon.directory().customerId();
    Directory.of(salon.directory()).delete("customer", customer, 2);
    await().until(() -> Rows.number("SELECT COUNT(*) FROM customers WHERE id = ?", customer) == 0);
    String manager = salon.manager("lead@salon.example");
    UUID late = told.escalated(manager, customer);
    await()
        .untilAsserted(() ->
            assertThat(TopicOfTests.header(deadLetter("callback_escalated", 7, late), "dlq-reason"))
                .contains("deleted"));
    assertThat(salon.notifications("callback_escalated")).isEmpty();
  }

  private static long waiting(UUID id) {
    return Rows.number("SELECT COUNT(*) FROM waiting_events WHERE headers LIKE ?", "%" + id + "%");
  }

  private void assertDead(UUID id, String reason) {
    var letter = deadLetter("appointment_modified", salon.directory().customerId(), id);
    assertThat(TopicOfTests.header(letter, "dlq-reason")).isEqualTo(reason);
    assertThat(TopicOfTests.header(letter, "dlq-consumer"))
        .isEqualTo("notices-appointment_modified");
  }

  private ConsumerRecord<String, String> deadLetter(String topic, long about, UUID id) {
    var letters =
        TopicOfTests.read(topic + ".dlq", salon.companyId() + ":" + about).stream()
            .filter(letter -> id.toString().equals(TopicOfTests.header(letter, "ce_id")))
            .toList();
    assertThat(letters).hasSize(1);
    return letters.getFirst();
  }

  private String event(long appointmentId, long customer) {
    return """
    {"company_id":%d,"appointment_id":%d,"customer_id":%d,"modification_type":"cancel",
     "within_policy":true,"fee":{"amount":"0.00","currency":"EUR"},
     "occurred_at":"2026-11-17T12:00:00Z","modified_by":{"type":"system","id":"tests"}}
    """
        .formatted(salon.companyId(), appointmentId, customer);
  }

  private String arrival(long customer, long booked) {
    DirectoryFixture known = salon.directory();
    return """
    {"customers":[{"id":%1$d,"version":1,"name":"Ada","email":"ada@salon.example"}],
     "appointments":[{"id":%2$d,"version":1,"branch_id":"%3$s","service_id":%4$d,"staff_id":"%5$s",
       "customer_id":%1$d,"starts_at":"2026-11-20T10:00:00Z","ends_at":"2026-11-20T11:00:00Z",
       "booked_at":"2026-11-01T10:00:00Z","status":"confirmed"}]}
    """
        .formatted(customer, booked, known.branchId(), known.serviceId(), known.staffId());
  }
}
