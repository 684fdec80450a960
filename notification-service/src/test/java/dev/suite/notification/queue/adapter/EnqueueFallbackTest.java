package dev.suite.notification.queue.adapter;

import static dev.suite.notification.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.suite.Salon;
import dev.suite.notification.suite.Told;
import dev.suite.runtime.database.Transactions;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnqueueFallbackTest {
  private static final String CANCELLED = "appointment_cancelled";

  @Inject EnqueueFallback enqueueFallback;
  @Inject Pool pool;

  private final Salon salon = Salon.open();
  private final Client reader = salon.client("reader");

  @Test
  void a_fallback_has_the_words_settings_and_address_of_its_channel_and_is_made_once() {
    salon.configure("company/" + salon.companyId(), CANCELLED + "/sms", "{\"retry_count\":9}");
    salon.set("customers", salon.directory().customerId(), "phone", "+4930123456");
    long first = cancelled();
    fallback(first);
    fallback(first);
    assertThat(
            Rows.texts(
                "SELECT channel, is_fallback, retry_count, address, subject FROM"
                    + " notification_queue WHERE fallback_of = ?",
                first))
        .containsExactly("sms|1|9|+4930123456|null");
    assertThat(Rows.texts("SELECT text FROM notification_queue WHERE fallback_of = ?", first))
        .first()
        .asString()
        .startsWith("Salon ")
        .contains("am Donnerstag, 19. November 2026 um 13:00 ist abgesagt.");
  }

  @Test
  void both_name_each_other() {
    long first = cancelled();
    fallback(first);
    long second = reader.get("/notifications/%d", first).expect(200).number("fallback_id");
    Reply instead = reader.get("/notifications/%d", second).expect(200);
    assertThat(instead.number("fallback_of")).isEqualTo(first);
    assertThat(instead.flag("is_fallback")).isTrue();
    assertThat(instead.value("fallback_id")).isNull();
  }

  @Test
  void a_fallback_without_an_address_is_recorded_as_suppressed() {
    long first = cancelled();
    fallback(first);
    assertThat(
            Rows.texts(
                "SELECT status, reason FROM notification_queue WHERE fallback_of = ?", first))
        .containsExactly("suppressed|no_address");
  }

  @Test
  void a_bare_address_has_no_other_channel() {
    long first = cancelled();
    Rows.update(
        "UPDATE notification_queue SET recipient_type = 'address', recipient_id = NULL"
            + " WHERE id = ?",
        first);
    fallback(first);
    assertThat(Rows.texts("SELECT status FROM notification_queue WHERE fallback_of = ?", first))
        .containsExactly("suppressed");
  }

  private void fallback(long id) {
    Transactions.in(pool, tx -> enqueueFallback.enqueue(tx, salon.companyId(), id, Channel.SMS))
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private long cancelled() {
    new Told(salon).cancelled(salon.directory().appointment(START.plus(Duration.ofDays(2))), true);
    await().until(() -> !salon.notifications(CANCELLED).isEmpty());
    return salon.notification(CANCELLED).number("id");
  }
}
