package dev.suite.notification.dispatch.adapter;

import static dev.suite.notification.suite.QueuedMessage.attempts;
import static dev.suite.notification.suite.QueuedMessage.row;
import static dev.suite.notification.suite.QueuedMessage.told;
import static dev.suite.notification.suite.QueuedMessage.unusedAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.channel.Handover;
import dev.suite.notification.channel.Message;
import dev.suite.notification.channel.Outcome;
import dev.suite.notification.dispatch.OnUnknown;
import dev.suite.notification.dispatch.Terms;
import dev.suite.notification.retry.RetryPlan;
import dev.suite.notification.retry.RetryStrategy;
import dev.suite.notification.suite.ProvidersOfTests;
import dev.suite.notification.suite.QueuedMessage;
import dev.suite.notification.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever dies or sleeps between sending and recording sends nothing twice. */
@QuarkusTest
class LostSenderTest extends AtTheStart {
  private static final String LONG_PAST = "2020-01-01 00:00:00";
  private static final Handover ACCEPTED = new Handover("smtp", new Outcome.Accepted("late"));

  @Inject RecordOutcome outcomes;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final String address = unusedAddress();

  @Test
  void what_a_dead_sender_leaves_behind_becomes_unknown_and_is_not_sent_again() {
    long id = left(LONG_PAST).insert();

    awaitRow(id, "unknown|outcome_unknown|1");
    assertThat(attempts(id)).containsExactly("1|unknown|unknown|sender_lost");
    assertThat(told(id)).containsExactly("unknown");
    assertThat(ProvidersOfTests.mails(address)).isEmpty();
  }

  @Test
  void it_is_sent_again_where_the_configuration_says_so() {
    long id = left(LONG_PAST).with("on_unknown", "resend").insert();

    awaitRow(id, "pending|outcome_unknown|1");
    clock.advance(Duration.ofMinutes(5));
    awaitRow(id, "sent|null|2");
    assertThat(ProvidersOfTests.mails(address)).hasSize(1);
  }

  @Test
  void a_late_answer_is_noted_and_changes_nothing() {
    long id = left(LONG_PAST).insert();
    awaitRow(id, "unknown|outcome_unknown|1");

    assertThat(record(id, 7)).isEmpty();
    assertThat(row(id, "status")).isEqualTo("unknown");
    assertThat(attempts(id)).containsExactly("1|smtp|accepted|null");
    assertThat(told(id)).containsExactly("unknown");
  }

  @Test
  void a_sender_whose_row_another_has_claimed_since_changes_nothing() {
    long id = left("2099-01-01 00:00:00").insert();

    assertThat(record(id, 6)).isEmpty();
    assertThat(row(id, "status")).isEqualTo("sending");

    assertThat(record(id, 7)).isPresent();
    assertThat(row(id, "status")).isEqualTo("sent");
  }

  @Test
  void a_row_deleted_while_it_was_sent_is_not_missed() {
    long id = left("2099-01-01 00:00:00").insert();
    Rows.update("DELETE FROM notification_queue WHERE id = ?", id);

    assertThat(record(id, 7)).isEmpty();
    assertThat(attempts(id)).isEmpty();
  }

  /** A row that is being sent under fence 7. */
  private QueuedMessage left(String leaseUntil) {
    return QueuedMessage.to(salon, address)
        .with("status", "sending")
        .with("attempts", 1)
        .with("fence", 7)
        .with("lease_until", leaseUntil);
  }

  private Optional<?> record(long id, long fence) {
    var terms =
        new Terms(
            new RetryPlan(RetryStrategy.CONSTANT, 2, Duration.ZERO, Duration.ZERO),
            OnUnknown.STOP,
            Optional.empty(),
            false);
    var message = new Message(id, Channel.EMAIL, address, "Subject", "Text", null);
    var claimed =
        new Claimed(salon.companyId(), "appointment_cancelled", message, 1, fence, terms, null);
    return outcomes.record(claimed, ACCEPTED, clock.instant(), 5).await().indefinitely();
  }

  private static void awaitRow(long id, String row) {
    await(row)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(row(id, "status", "reason", "attempts")).isEqualTo(row));
  }
}
