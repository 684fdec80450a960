package dev.suite.notification.queue.adapter;

import static dev.suite.notification.suite.QueuedMessage.told;
import static dev.suite.notification.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.Salon;
import dev.suite.notification.suite.Told;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is not to be sent from the start is told like what is given up later. */
@QuarkusTest
class UnsentNoticeTest extends AtTheStart {
  private static final String CANCELLED = "appointment_cancelled";
  private static final String MOVED = "appointment_rescheduled";

  private final Salon salon = Salon.open();
  private final Told told = new Told(salon);
  private final long appointment = salon.directory().appointment(START.plus(Duration.ofDays(2)));

  @Test
  void a_suppressed_notice_is_told_with_its_reason() {
    unreachable();
    told.cancelled(appointment, true);
    JsonPath event = event(theOnly(CANCELLED));
    assertThat(event.getString("status")).isEqualTo("suppressed");
    assertThat(event.getString("reason")).isEqualTo("no_address");
    assertThat(event.getString("event_type")).isEqualTo(CANCELLED);
    assertThat(event.getString("channel")).isEqualTo("email");
    assertThat(event.getLong("company_id")).isEqualTo(salon.companyId());
  }

  @Test
  void a_notice_that_cannot_be_put_into_words_is_told_as_failed() {
    Rows.update(
        """
        INSERT INTO notification_templates (company_id, event_type, channel, locale, version,
          subject, text, created_at, updated_at)
        VALUES (?, 'appointment_cancelled', 'email', 'de', 1, 'Hallo', '{{nobody_knows}}', NOW(6),
          NOW(6))
        """,
        salon.companyId());
    told.cancelled(appointment, true);
    assertThat(told(theOnly(CANCELLED))).containsExactly("failed");
  }

  @Test
  void the_same_event_again_tells_nothing_more() {
    unreachable();
    UUID id = UUID.randomUUID();
    told.cancelled(id, appointment);
    told.cancelled(id, appointment);
    told.moved(appointment, START.plus(Duration.ofDays(3)));
    theOnly(MOVED);
    assertThat(told(theOnly(CANCELLED))).containsExactly("suppressed");
  }

  @Test
  void a_notice_that_waits_is_told_of_when_it_is_sent() {
    told.cancelled(appointment, true);
    long id = theOnly(CANCELLED);
    await().until(() -> !told(id).isEmpty());
    assertThat(told(id)).containsExactly("sent");
  }

  private void unreachable() {
    salon.set("customers", salon.directory().customerId(), "email", null);
  }

  private long theOnly(String eventType) {
    await().until(() -> !salon.notifications(eventType).isEmpty());
    return salon.notification(eventType).number("id");
  }

  private JsonPath event(long notification) {
    String key = salon.companyId() + ":" + notification;
    String topic = "notification_status_changed";
    await("the event").until(() -> !TopicOfTests.read(topic, key).isEmpty());
    assertThat(TopicOfTests.read(topic, key)).hasSize(1);
    return JsonPath.from(TopicOfTests.read(topic, key).getFirst().value());
  }
}
