package dev.suite.notification.event.adapter;

import static dev.suite.notification.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.Salon;
import dev.suite.notification.suite.Told;
import dev.suite.testkit.service.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ModificationNoticesTest {
  private static final String CANCELLED = "appointment_cancelled";
  private static final String MOVED = "appointment_rescheduled";
  private static final String VIOLATION = "policy_violation";

  private final Salon salon = Salon.open();
  private final Told told = new Told(salon);
  private final long appointment = salon.directory().appointment(START.plus(Duration.ofDays(2)));

  /** The customer's half; the stats are policy-service's. */
  @Test
  void cancellation_reaches_stats_and_customer() {
    told.cancelled(appointment, true);
    Reply message = theOnly(CANCELLED);
    assertThat(message.text("channel")).isEqualTo("email");
    assertThat(message.text("recipient.type")).isEqualTo("customer");
    assertThat(message.number("recipient.id")).isEqualTo(salon.directory().customerId());
    assertThat(message.text("metadata.scope")).isEqualTo("system");
    assertThat(message.number("metadata.template_version")).isZero();
    assertThat(salon.column(CANCELLED, "subject"))
        .isEqualTo("Ihr Termin am Donnerstag, 19. November 2026 ist abgesagt");
    assertThat(salon.column(CANCELLED, "text"))
        .startsWith("Guten Tag Mia Sommer,\n\nIhr Termin „Cut and colour“ bei Salon ")
        .contains("um 13:00 ist abgesagt.")
        .containsPattern("Gebühr für die Absage: 15,00\\h€\\.");
    assertThat(salon.column(CANCELLED, "html")).contains("<html lang=\"de\">", "<p>Guten Tag Mia");
    assertThat(salon.notifications(VIOLATION)).isEmpty();
  }

  @Test
  void reschedule_reaches_stats_and_customer() {
    told.moved(appointment, START.plus(Duration.ofDays(3)));
    theOnly(MOVED);
    assertThat(salon.column(MOVED, "subject"))
        .isEqualTo("Ihr Termin ist jetzt am Freitag, 20. November 2026");
  }

  @Test
  void it_is_in_the_recipients_language_and_zone() {
    salon
        .set("customers", salon.directory().customerId(), "locale", "en-US")
        .set("customers", salon.directory().customerId(), "time_zone", "America/New_York");
    told.cancelled(appointment, true);
    theOnly(CANCELLED);
    assertThat(salon.column(CANCELLED, "locale")).isEqualTo("en");
    assertThat(salon.column(CANCELLED, "text"))
        .containsPattern("on Thursday, November 19, 2026 at 7:00\\hAM is cancelled\\.")
        .contains("Fee for the cancellation: €15.00.");
  }

  @Test
  void the_same_event_five_times_is_one_message() {
    UUID id = UUID.randomUUID();
    for (int i = 0; i < 5; i++) {
      told.cancelled(id, appointment);
    }
    told.moved(appointment, START.plus(Duration.ofDays(3)));
    theOnly(MOVED);
    assertThat(salon.notifications(CANCELLED)).hasSize(1);
  }

  @Test
  void a_change_outside_policy_is_told_to_the_managers_of_the_branch() {
    String manager = salon.manager("lead@salon.example");
    told.cancelled(appointment, false);
    Reply message = theOnly(VIOLATION);
    assertThat(message.text("recipient.type")).isEqualTo("staff");
    assertThat(message.text("recipient.id")).isEqualTo(manager);
    assertThat(salon.column(VIOLATION, "subject"))
        .isEqualTo("Termin außerhalb der Regeln abgesagt");
    assertThat(salon.column(VIOLATION, "text")).contains("Mia Sommer", "Grund: Caught a cold");
    assertThat(salon.notifications(CANCELLED)).hasSize(1);
  }

  @Test
  void without_a_manager_it_is_recorded_that_nobody_was_told() {
    told.cancelled(appointment, false);
    Reply message = theOnly(VIOLATION);
    assertThat(message.text("status")).isEqualTo("suppressed");
    assertThat(message.text("reason")).isEqualTo("no_address");
    assertThat(message.value("recipient.id")).isNull();
  }

  @Test
  void a_customer_without_the_first_channels_address_is_reached_on_the_next() {
    salon
        .set("customers", salon.directory().customerId(), "email", null)
        .set("customers", salon.directory().customerId(), "phone", "+4930123456");
    told.cancelled(appointment, true);
    Reply message = theOnly(CANCELLED);
    assertThat(message.text("channel")).isEqualTo("sms");
    assertThat(message.<Map<String, Object>>list("metadata.skipped"))
        .containsExactly(Map.of("channel", "email", "reason", "no_address"));
    assertThat(salon.column(CANCELLED, "subject")).isNull();
  }

  @Test
  void a_customer_without_any_address_is_recorded_as_not_reached() {
    salon.set("customers", salon.directory().customerId(), "email", null);
    told.cancelled(appointment, true);
    Reply message = theOnly(CANCELLED);
    assertThat(message.text("status")).isEqualTo("suppressed");
    assertThat(message.text("reason")).isEqualTo("no_address");
    assertThat(message.value("next_attempt_at")).isNull();
  }

  private Reply theOnly(String eventType) {
    await().until(() -> !salon.notifications(eventType).isEmpty());
    return salon.notification(eventType);
  }
}
