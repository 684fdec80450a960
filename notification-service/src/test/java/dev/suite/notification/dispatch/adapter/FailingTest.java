package dev.suite.notification.dispatch.adapter;

import static dev.suite.notification.suite.QueuedMessage.attempts;
import static dev.suite.notification.suite.QueuedMessage.row;
import static dev.suite.notification.suite.QueuedMessage.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.QueuedMessage;
import dev.suite.notification.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A message that is not accepted is tried again, given up, or left as nobody knows. */
@QuarkusTest
class FailingTest extends AtTheStart {
  private final DirectoryFixture salon = SuiteOfTests.salon();

  @Test
  void a_temporary_failure_is_tried_again_until_the_retries_are_exhausted() {
    long id = QueuedMessage.to(salon, "temp-fail@simulator.example").insert();

    await("first")
        .untilAsserted(() ->
            assertThat(row(id, "status", "attempts", "next_attempt_at"))
                .isEqualTo("pending|1|2026-11-17 12:05:00.000000"));
    clock.advance(Duration.ofMinutes(5));
    await("second")
        .untilAsserted(() ->
            assertThat(row(id, "status", "attempts", "next_attempt_at"))
                .isEqualTo("pending|2|2026-11-17 12:15:00.000000"));
    clock.advance(Duration.ofMinutes(10));
    await("third")
        .untilAsserted(() ->
            assertThat(row(id, "status", "attempts", "reason"))
                .isEqualTo("dead|3|retries_exhausted"));

    assertThat(attempts(id))
        .containsExactly(
            "1|simulator|temporary_failure|simulated",
            "2|simulator|temporary_failure|simulated",
            "3|simulator|temporary_failure|simulated");
    assertThat(told(id)).containsExactly("dead");
  }

  @Test
  void a_refusal_for_good_is_not_tried_again() {
    long id = QueuedMessage.to(salon, "perm-fail@simulator.example").insert();

    await("failed")
        .untilAsserted(() ->
            assertThat(row(id, "status", "attempts", "reason", "next_attempt_at"))
                .isEqualTo("failed|1|permanent_failure|null"));
    assertThat(told(id)).containsExactly("failed");
  }

  @Test
  void an_unknown_outcome_stops_by_default() {
    long id = QueuedMessage.to(salon, "unknown@simulator.example").insert();

    await("unknown")
        .untilAsserted(() ->
            assertThat(row(id, "status", "attempts", "reason", "next_attempt_at"))
                .isEqualTo("unknown|1|outcome_unknown|null"));
    assertThat(told(id)).containsExactly("unknown");
  }

  @Test
  void an_unknown_outcome_is_sent_again_where_the_configuration_says_so() {
    long id =
        QueuedMessage.to(salon, "unknown@simulator.example")
            .with("on_unknown", "resend")
            .with("retry_count", 1)
            .insert();

    await("first")
        .untilAsserted(() ->
            assertThat(row(id, "status", "attempts", "reason"))
                .isEqualTo("pending|1|outcome_unknown"));
    clock.advance(Duration.ofMinutes(5));
    await("second")
        .untilAsserted(() -> assertThat(row(id, "status", "attempts")).isEqualTo("unknown|2"));
  }
}
