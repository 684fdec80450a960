package dev.suite.notification.dispatch.adapter;

import static dev.suite.notification.suite.QueuedMessage.attempts;
import static dev.suite.notification.suite.QueuedMessage.row;
import static dev.suite.notification.suite.QueuedMessage.told;
import static dev.suite.notification.suite.QueuedMessage.unusedAddress;
import static dev.suite.notification.suite.QueuedMessage.unusedNumber;
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
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is due goes out once, and what became of it is known. */
@QuarkusTest
class SendingTest extends AtTheStart {
  private final DirectoryFixture salon = SuiteOfTests.salon();

  @Test
  void what_is_due_is_sent_once_and_told() throws Exception {
    String address = unusedAddress();
    long id = QueuedMessage.to(salon, address).with("html", "<p>Grüße</p>").insert();

    awaitStatus(id, "sent");
    assertThat(ProvidersOfTests.mails(address))
        .singleElement()
        .satisfies(mail ->
            assertThat(mail.getMessageID()).isEqualTo("<notification-" + id + "@example.com>"));
    assertThat(row(id, "attempts", "reason", "sent_at", "lease_until"))
        .isEqualTo("1|null|2026-11-17 12:00:00.000000|null");
    assertThat(attempts(id)).containsExactly("1|smtp|accepted|null");
    assertThat(told(id)).containsExactly("sent");
  }

  @Test
  void what_is_not_due_yet_waits() {
    long later =
        QueuedMessage.to(salon, unusedAddress())
            .with("next_attempt_at", "2026-11-17 12:00:01")
            .insert();
    long now = QueuedMessage.to(salon, unusedAddress()).insert();

    awaitStatus(now, "sent");
    assertThat(row(later, "status", "attempts")).isEqualTo("pending|0");

    clock.advance(Duration.ofSeconds(1));
    awaitStatus(later, "sent");
  }

  @Test
  void another_channel_goes_to_its_provider() {
    String number = unusedNumber();
    long id = QueuedMessage.to(salon, number).with("channel", "sms").insert();

    awaitStatus(id, "sent");
    assertThat(ProvidersOfTests.texts(number)).hasSize(1);
    assertThat(
            Rows.texts(
                "SELECT provider_message_id FROM notification_attempts WHERE notification_id = ?",
                id))
        .containsExactly("m-1");
  }

  @Test
  void a_channel_without_a_provider_fails_for_good() {
    long id = QueuedMessage.to(salon, "device-1").with("channel", "push").insert();

    awaitStatus(id, "failed");
    assertThat(attempts(id)).containsExactly("1|none|permanent_failure|no_provider");
    assertThat(row(id, "reason")).isEqualTo("permanent_failure");
  }

  @Test
  void a_slow_provider_holds_up_nobody_else() {
    long slow = QueuedMessage.to(salon, "delay@simulator.example").insert();
    long quick = QueuedMessage.to(salon, unusedAddress()).insert();

    awaitStatus(quick, "sent");
    awaitStatus(slow, "sent");
    assertThat(
            Rows.number(
                "SELECT duration_ms FROM notification_attempts WHERE notification_id = ?", slow))
        .isGreaterThanOrEqualTo(200);
  }

  @Test
  void a_company_with_a_backlog_does_not_keep_another_waiting() {
    DirectoryFixture other = SuiteOfTests.salon();
    String before = "2026-11-17 11:00:00";
    IntStream.range(0, 300)
        .forEach(_ ->
            QueuedMessage.to(salon, "delay@simulator.example")
                .with("next_attempt_at", before)
                .insert());
    long one = QueuedMessage.to(other, unusedAddress()).insert();

    awaitStatus(one, "sent");
    assertThat(
            Rows.number(
                "SELECT COUNT(*) FROM notification_queue WHERE company_id = ? AND status = 'pending'",
                salon.companyId()))
        .isPositive();
    await("the backlog")
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            Rows.number(
                    "SELECT COUNT(*) FROM notification_queue WHERE company_id = ? AND status = 'sent'",
                    salon.companyId())
                == 300);
  }

  @Test
  void a_batch_of_1000_goes_out_once_each() {
    List<String> addresses = IntStream.range(0, 1_000).mapToObj(_ -> unusedAddress()).toList();
    addresses.forEach(address -> QueuedMessage.to(salon, address).insert());

    await("all")
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            Rows.number(
                    "SELECT COUNT(*) FROM notification_queue WHERE company_id = ? AND status = 'sent'",
                    salon.companyId())
                == addresses.size());
    assertThat(addresses)
        .allSatisfy(address -> assertThat(ProvidersOfTests.mails(address)).hasSize(1));
  }

  private static void awaitStatus(long id, String status) {
    await(status)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(row(id, "status")).isEqualTo(status));
  }
}
