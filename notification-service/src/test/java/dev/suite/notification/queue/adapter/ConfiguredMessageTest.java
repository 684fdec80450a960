package dev.suite.notification.queue.adapter;

import static dev.suite.notification.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.Salon;
import dev.suite.notification.suite.Told;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConfiguredMessageTest {
  private static final String CANCELLED = "appointment_cancelled";

  private final Salon salon = Salon.open();
  private final String company = "company/" + salon.companyId();

  @Test
  void stores_config_id_in_notification_metadata() {
    salon.configure(company, CANCELLED + "/email", "{\"retry_count\":1}");
    long staff =
        salon.configure(
            "staff/" + salon.directory().staffId(),
            CANCELLED + "/email",
            """
            {"retry_count":7,"retry_delay_minutes":9,"retry_strategy":"linear",
             "max_delay_minutes":30,"on_unknown":"resend","fallback_channel":"sms"}
            """);
    Reply message = cancelled();
    assertThat(message.number("metadata.configuration_id")).isEqualTo(staff);
    assertThat(message.number("metadata.configuration_version")).isEqualTo(1);
    assertThat(message.text("metadata.scope")).isEqualTo("staff");
    assertThat(
            salon.column(
                CANCELLED,
                "CONCAT_WS(' ', retry_count, retry_delay_minutes, retry_strategy,"
                    + " max_delay_minutes, on_unknown, fallback_channel)"))
        .isEqualTo("7 9 linear 30 resend sms");
  }

  @Test
  void a_message_whose_channels_are_all_switched_off_is_recorded_as_suppressed() {
    salon.configure(company, CANCELLED + "/email", "{\"is_enabled\":false}");
    salon.configure(company, CANCELLED + "/sms", "{\"is_enabled\":false}");
    Reply message = cancelled();
    assertThat(message.text("status")).isEqualTo("suppressed");
    assertThat(message.text("reason")).isEqualTo("disabled");
  }

  @Test
  void another_events_template_can_be_used() {
    salon.configure(
        company, CANCELLED + "/email", "{\"template_override\":\"appointment_confirmed\"}");
    cancelled();
    assertThat(salon.column(CANCELLED, "subject")).endsWith("ist bestätigt");
  }

  @Test
  void the_companys_own_words_in_their_newest_version_come_before_the_seeded_ones() {
    template(1, "Alt");
    template(2, "Neu: {{customer_name}}");
    Reply message = cancelled();
    assertThat(salon.column(CANCELLED, "text")).isEqualTo("Neu: Mia Sommer");
    assertThat(message.number("metadata.template_version")).isEqualTo(2);
  }

  @Test
  void a_template_that_wants_what_nobody_has_fails_and_says_what() {
    template(1, "{{nobody_knows}}");
    Reply message = cancelled();
    assertThat(message.text("status")).isEqualTo("failed");
    assertThat(message.text("reason")).isEqualTo("permanent_failure");
    assertThat(message.<String>list("metadata.missing_variables")).containsExactly("nobody_knows");
    assertThat(salon.column(CANCELLED, "text")).isNull();
  }

  private Reply cancelled() {
    new Told(salon).cancelled(salon.directory().appointment(START.plus(Duration.ofDays(2))), true);
    await().until(() -> !salon.notifications(CANCELLED).isEmpty());
    return salon.notification(CANCELLED);
  }

  private void template(int version, String text) {
    Rows.update(
        """
        INSERT INTO notification_templates (company_id, event_type, channel, locale, version,
          subject, text, created_at, updated_at)
        VALUES (?, 'appointment_cancelled', 'email', 'de', ?, 'Hallo', ?, NOW(6), NOW(6))
        """,
        salon.companyId(),
        version,
        text);
  }
}
