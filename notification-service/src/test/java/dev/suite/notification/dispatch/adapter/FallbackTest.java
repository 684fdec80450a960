package dev.suite.notification.dispatch.adapter;

import static dev.suite.notification.suite.QueuedMessage.row;
import static dev.suite.notification.suite.QueuedMessage.told;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is given up on one channel goes out on another, once. */
@QuarkusTest
class FallbackTest extends AtTheStart {
  private static final String VALUES =
      """
      {"company_name":"Salon Süd","appointment_date":"18. November 2026",
       "appointment_time":"10:00","fee":"15,00 €"}\
      """;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final String number = unusedNumber();

  @BeforeEach
  void today() {
    phone(number);
  }

  @Test
  void attempts_fallback_channel_on_failure() {
    long mail = mail("perm-fail@simulator.example").insert();

    awaitStatus(mail, "failed");
    long sms = onlyFallback(mail);
    awaitStatus(sms, "sent");
    assertThat(row(sms, "channel", "is_fallback", "address", "attempts"))
        .isEqualTo("sms|1|" + number + "|1");
    assertThat(ProvidersOfTests.texts(number))
        .singleElement()
        .asString()
        .contains("Salon Süd: Ihr Termin am 18. November 2026 um 10:00 ist abgesagt");
    assertThat(told(sms)).containsExactly("sent");
  }

  @Test
  void exhausted_retries_start_it_once() {
    long mail = mail("temp-fail@simulator.example").with("retry_count", 1).insert();

    await("first")
        .untilAsserted(() -> assertThat(row(mail, "status", "attempts")).isEqualTo("pending|1"));
    assertThat(fallbacks(mail)).isEmpty();
    clock.advance(Duration.ofMinutes(5));
    awaitStatus(mail, "dead");
    awaitStatus(onlyFallback(mail), "sent");
  }

  @Test
  void does_not_fallback_if_already_a_fallback_notification() {
    phone("+15550000002");
    configure("sms", "whatsapp");
    long mail = mail("perm-fail@simulator.example").insert();

    awaitStatus(mail, "failed");
    long sms = onlyFallback(mail);
    awaitStatus(sms, "failed");
    assertThat(row(sms, "fallback_channel")).isEqualTo("whatsapp");
    assertThat(fallbacks(sms)).isEmpty();
  }

  @Test
  void without_an_address_there_the_fallback_says_so() {
    phone(null);
    long mail = mail("perm-fail@simulator.example").insert();

    awaitStatus(mail, "failed");
    long sms = onlyFallback(mail);
    assertThat(row(sms, "status", "reason", "attempts")).isEqualTo("suppressed|no_address|0");
    assertThat(told(sms)).containsExactly("suppressed");
  }

  @Test
  void an_unknown_outcome_starts_none() {
    long mail = mail("unknown@simulator.example").insert();

    awaitStatus(mail, "unknown");
    assertThat(fallbacks(mail)).isEmpty();
  }

  private QueuedMessage mail(String address) {
    return QueuedMessage.to(salon, address)
        .with("fallback_channel", "sms")
        .with("data", VALUES)
        .with("customer_id", salon.customerId());
  }

  private void phone(String phone) {
    Rows.update("UPDATE customers SET phone = ? WHERE id = ?", phone, salon.customerId());
  }

  private void configure(String channel, String fallback) {
    Rows.update(
        """
        INSERT INTO notification_configurations (company_id, configurable_type, configurable_id,
          event_type, channel, fallback_channel, is_enabled, retry_count, retry_delay_minutes,
          retry_strategy, max_delay_minutes, on_unknown, version, metadata, created_at, updated_at)
        VALUES (?, 'company', ?, 'appointment_cancelled', ?, ?, TRUE, 0, 5, 'constant', 60, 'stop',
          1, '{}', '2026-11-01', '2026-11-01')\
        """,
        salon.companyId(),
        Long.toString(salon.companyId()),
        channel,
        fallback);
  }

  private static long onlyFallback(long id) {
    assertThat(fallbacks(id)).hasSize(1);
    return fallbacks(id).getFirst();
  }

  private static List<Long> fallbacks(long id) {
    return Rows.texts("SELECT id FROM notification_queue WHERE fallback_of = ?", id).stream()
        .map(Long::valueOf)
        .toList();
  }

  private static void awaitStatus(long id, String status) {
    await(status)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(row(id, "status")).isEqualTo(status));
  }
}
