package dev.suite.notification.dispatch;

import static dev.suite.notification.status.NotificationStatus.DEAD;
import static dev.suite.notification.status.NotificationStatus.FAILED;
import static dev.suite.notification.status.NotificationStatus.PENDING;
import static dev.suite.notification.status.NotificationStatus.SENT;
import static dev.suite.notification.status.NotificationStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.channel.Outcome;
import dev.suite.notification.retry.RetryPlan;
import dev.suite.notification.retry.RetryStrategy;
import dev.suite.notification.status.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AfterAttemptTest {
  private static final Instant NOW = Instant.parse("2026-11-17T12:00:00Z");
  private static final Instant IN_FIVE_MINUTES = NOW.plus(Duration.ofMinutes(5));
  private static final Outcome NOT_NOW = new Outcome.TemporaryFailure("smtp_451", "try later");
  private static final Outcome NEVER = new Outcome.PermanentFailure("smtp_550", "no such user");
  private static final Outcome NOBODY_KNOWS = new Outcome.Unknown("timeout", "no answer");
  private static final RetryPlan ONE_RETRY =
      new RetryPlan(RetryStrategy.CONSTANT, 1, Duration.ofMinutes(5), Duration.ofMinutes(60));

  @Test
  void an_accepted_message_is_sent() {
    AfterAttempt after = after(new Outcome.Accepted("17"), 1, terms(OnUnknown.STOP, false));

    assertThat(after.status()).isEqualTo(SENT);
    assertThat(after.reason()).isEmpty();
    assertThat(after.fallback()).isEmpty();
  }

  @Test
  void a_temporary_failure_waits_for_the_next_attempt() {
    AfterAttempt after = after(NOT_NOW, 1, terms(OnUnknown.STOP, false));

    assertThat(after.status()).isEqualTo(PENDING);
    assertThat(after.nextAttemptAt()).contains(IN_FIVE_MINUTES);
    assertThat(after.fallback()).isEmpty();
  }

  @Test
  void exhausted_retries_are_the_end_and_start_the_fallback() {
    AfterAttempt after = after(NOT_NOW, 2, terms(OnUnknown.STOP, false));

    assertThat(after.status()).isEqualTo(DEAD);
    assertThat(after.reason()).contains(Reason.RETRIES_EXHAUSTED);
    assertThat(after.nextAttemptAt()).isEmpty();
    assertThat(after.fallback()).contains(Channel.SMS);
  }

  @Test
  void a_permanent_refusal_is_not_retried_and_starts_the_fallback() {
    AfterAttempt after = after(NEVER, 1, terms(OnUnknown.RESEND, false));

    assertThat(after.status()).isEqualTo(FAILED);
    assertThat(after.reason()).contains(Reason.PERMANENT_FAILURE);
    assertThat(after.nextAttemptAt()).isEmpty();
    assertThat(after.fallback()).contains(Channel.SMS);
  }

  @Test
  void an_unknown_outcome_stops_where_the_configuration_says_stop() {
    AfterAttempt after = after(NOBODY_KNOWS, 1, terms(OnUnknown.STOP, false));

    assertThat(after.status()).isEqualTo(UNKNOWN);
    assertThat(after.reason()).contains(Reason.OUTCOME_UNKNOWN);
    assertThat(after.nextAttemptAt()).isEmpty();
    assertThat(after.fallback()).as("it may have arrived").isEmpty();
  }

  @Test
  void an_unknown_outcome_is_sent_again_where_the_configuration_says_resend() {
    AfterAttempt after = after(NOBODY_KNOWS, 1, terms(OnUnknown.RESEND, false));

    assertThat(after.status()).isEqualTo(PENDING);
    assertThat(after.reason()).contains(Reason.OUTCOME_UNKNOWN);
    assertThat(after.nextAttemptAt()).contains(IN_FIVE_MINUTES);
  }

  @Test
  void resending_ends_with_the_retries() {
    AfterAttempt after = after(NOBODY_KNOWS, 2, terms(OnUnknown.RESEND, false));

    assertThat(after.status()).isEqualTo(UNKNOWN);
    assertThat(after.nextAttemptAt()).isEmpty();
  }

  @Test
  void does_not_fallback_if_already_a_fallback_notification() {
    Terms ofAFallback = terms(OnUnknown.STOP, true);

    assertThat(after(NEVER, 1, ofAFallback).fallback()).isEmpty();
    assertThat(after(NOT_NOW, 2, ofAFallback).fallback()).isEmpty();
  }

  private static AfterAttempt after(Outcome outcome, int attempt, Terms terms) {
    return AfterAttempt.of(outcome, attempt, terms, NOW);
  }

  private static Terms terms(OnUnknown onUnknown, boolean isFallback) {
    return new Terms(ONE_RETRY, onUnknown, Optional.of(Channel.SMS), isFallback);
  }
}
