package dev.suite.notification.dispatch.adapter;

import static dev.suite.notification.suite.QueuedMessage.attempts;
import static dev.suite.notification.suite.QueuedMessage.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.QueuedMessage;
import dev.suite.notification.suite.SuiteOfTests;
import dev.suite.runtime.purge.PurgeJob;
import dev.suite.testkit.SettableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttemptPurgeTest {
  @Inject SettableClock clock;
  @Inject PurgeJob purge;

  @AfterEach
  void today() {
    clock.set(SuiteOfTests.START);
  }

  @Test
  void attempts_go_after_90_days_and_what_they_came_to_stays() {
    clock.set(SuiteOfTests.START);
    long id = QueuedMessage.to(SuiteOfTests.salon(), QueuedMessage.unusedAddress()).insert();
    await("sent").untilAsserted(() -> assertThat(row(id, "status")).isEqualTo("sent"));

    clock.advance(Duration.ofDays(90));
    purge.purge().await().indefinitely();
    assertThat(attempts(id)).hasSize(1);

    clock.advance(Duration.ofSeconds(1));
    purge.purge().await().indefinitely();
    assertThat(attempts(id)).isEmpty();
    assertThat(row(id, "status", "sent_at")).isEqualTo("sent|2026-11-17 12:00:00.000000");
  }
}
