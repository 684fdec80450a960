package dev.suite.notification.queue.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.notification.suite.QueuedMessage;
import dev.suite.notification.suite.SuiteOfTests;
import dev.suite.runtime.purge.PurgeJob;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.SettableClock;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotificationPurgeTest {
  private static final Duration KEPT = Duration.ofDays(180);

  @Inject SettableClock clock;
  @Inject PurgeJob purge;

  private final DirectoryFixture company = SuiteOfTests.salon();

  @BeforeEach
  @AfterEach
  void today() {
    clock.set(SuiteOfTests.START);
  }

  @Test
  void what_was_settled_goes_after_180_days_and_what_is_still_to_be_sent_never() {
    insert("delivered");
    insert("suppressed");
    QueuedMessage.to(company, QueuedMessage.unusedAddress())
        .with("next_attempt_at", "2027-11-17 12:00:00")
        .insert();

    clock.advance(KEPT);
    purge.purge().await().indefinitely();
    assertThat(left()).isEqualTo(3);

    clock.advance(Duration.ofSeconds(1));
    purge.purge().await().indefinitely();
    assertThat(left()).isEqualTo(1);
    assertThat(left("pending")).isEqualTo(1);
  }

  @Test
  void nothing_goes_before_the_same_notice_can_be_asked_for_no_more() {
    var soon = new NotificationPurge(Duration.ofDays(1));
    assertThat(soon.rules().getFirst().age()).isEqualTo(Duration.ofDays(30));
  }

  private void insert(String status) {
    QueuedMessage.to(company, QueuedMessage.unusedAddress())
        .with("status", status)
        .with("next_attempt_at", null)
        .insert();
  }

  private long left() {
    return Rows.number(
        "SELECT COUNT(*) FROM notification_queue WHERE company_id = ?", company.companyId());
  }

  private long left(String status) {
    return Rows.number(
        "SELECT COUNT(*) FROM notification_queue WHERE company_id = ? AND status = ?",
        company.companyId(),
        status);
  }
}
