package dev.suite.notification.dispatch.adapter;

import static dev.suite.notification.suite.QueuedMessage.attempts;
import static dev.suite.notification.suite.QueuedMessage.row;
import static dev.suite.notification.suite.QueuedMessage.told;
import static dev.suite.notification.suite.QueuedMessage.unusedAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.ProvidersOfTests;
import dev.suite.notification.suite.QueuedMessage;
import dev.suite.notification.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is not true any more at the moment of sending is not sent. */
@QuarkusTest
class WithdrawalTest extends AtTheStart {
  private static final Instant START = Instant.parse("2026-11-18T09:00:00Z");

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final String address = unusedAddress();

  @Test
  void a_recipient_who_is_gone_gets_nothing() {
    Rows.update("DELETE FROM customers WHERE id = ?", salon.customerId());

    becomes(QueuedMessage.to(salon, address).insert(), "cancelled");
  }

  @Test
  void a_staff_member_is_found_by_text() {
    long there =
        QueuedMessage.to(salon, unusedAddress())
            .with("recipient_type", "staff")
            .with("recipient_id", salon.staffId())
            .insert();
    long gone =
        QueuedMessage.to(salon, address)
            .with("recipient_type", "staff")
            .with("recipient_id", "5f0c0000-0000-0000-0000-000000000000")
            .insert();

    becomes(gone, "cancelled");
    await("the other").untilAsserted(() -> assertThat(row(there, "status")).isEqualTo("sent"));
  }

  @Test
  void an_address_alone_is_always_there() {
    long id =
        QueuedMessage.to(salon, address)
            .with("recipient_type", "address")
            .with("recipient_id", null)
            .insert();

    await("sent").untilAsserted(() -> assertThat(row(id, "status")).isEqualTo("sent"));
  }

  @Test
  void a_reminder_of_a_moved_appointment_is_superseded() {
    long appointment = salon.appointment(START.plus(Duration.ofHours(1)));

    becomes(reminder(appointment).insert(), "superseded");
  }

  @Test
  void a_reminder_of_an_unchanged_appointment_is_sent() {
    long id = reminder(salon.appointment(START)).insert();

    await("sent").untilAsserted(() -> assertThat(row(id, "status")).isEqualTo("sent"));
  }

  private QueuedMessage reminder(long appointment) {
    return QueuedMessage.to(salon, address)
        .with("category", "reminder")
        .with("appointment_id", appointment)
        .with("metadata", "{\"appointment_starts_at\":\"%s\"}".formatted(START));
  }

  private void becomes(long id, String status) {
    await(status)
        .untilAsserted(() ->
            assertThat(row(id, "status", "reason", "next_attempt_at"))
                .isEqualTo(status + "|" + status + "|null"));
    assertThat(attempts(id)).isEmpty();
    assertThat(told(id)).containsExactly(status);
    assertThat(ProvidersOfTests.mails(address)).isEmpty();
  }
}
