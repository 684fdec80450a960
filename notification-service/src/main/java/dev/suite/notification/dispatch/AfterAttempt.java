package dev.suite.notification.dispatch;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.channel.Outcome;
import dev.suite.notification.status.NotificationStatus;
import dev.suite.notification.status.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * What follows from an attempt.
 *
 * @param status what the notification becomes
 * @param reason why it is not sent, or empty
 * @param nextAttemptAt when it is tried again, or empty
 * @param fallback the channel that takes its place now, or empty
 */
public record AfterAttempt(
    NotificationStatus status,
    Optional<Reason> reason,
    Optional<Instant> nextAttemptAt,
    Optional<Channel> fallback) {

  /**
   * Judges an attempt's outcome.
   *
   * @param attempt its number, from 1
   */
  public static AfterAttempt of(Outcome outcome, int attempt, Terms terms, Instant now) {
    return switch (outcome) {
      case Outcome.Accepted _ -> ended(NotificationStatus.SENT, Optional.empty());
      case Outcome.TemporaryFailure _ ->
          terms
              .retries()
              .nextAttempt(attempt, now)
              .map(next -> again(next, Optional.empty()))
              .orElseGet(() -> givenUp(NotificationStatus.DEAD, Reason.RETRIES_EXHAUSTED, terms));
      case Outcome.PermanentFailure _ ->
          givenUp(NotificationStatus.FAILED, Reason.PERMANENT_FAILURE, terms);
      case Outcome.Unknown _ -> unknown(attempt, terms, now);
    };
  }

  /** It may have arrived: another channel would be a second message. */
  private static AfterAttempt unknown(int attempt, Terms terms, Instant now) {
    Optional<Reason> reason = Optional.of(Reason.OUTCOME_UNKNOWN);
    return Optional.of(terms)
        .filter(some -> some.onUnknown() == OnUnknown.RESEND)
        .flatMap(some -> some.retries().nextAttempt(attempt, now))
        .map(next -> again(next, reason))
        .orElseGet(() -> ended(NotificationStatus.UNKNOWN, reason));
  }

  private static AfterAttempt again(Instant next, Optional<Reason> reason) {
    return new AfterAttempt(
        NotificationStatus.PENDING, reason, Optional.of(next), Optional.empty());
  }

  private static AfterAttempt givenUp(NotificationStatus status, Reason reason, Terms terms) {
    return new AfterAttempt(status, Optional.of(reason), Optional.empty(), terms.fallbackChannel());
  }

  private static AfterAttempt ended(NotificationStatus status, Optional<Reason> reason) {
    return new AfterAttempt(status, reason, Optional.empty(), Optional.empty());
  }
}
