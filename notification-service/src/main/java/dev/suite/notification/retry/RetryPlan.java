package dev.suite.notification.retry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a message that failed for now is tried again.
 *
 * @param strategy how the delay grows
 * @param retries how often at most: 2 means three attempts
 * @param delay before the first retry; zero means at once
 * @param maxDelay the longest delay before any retry
 */
public record RetryPlan(RetryStrategy strategy, int retries, Duration delay, Duration maxDelay) {
  /** A delay may not be negative, nor the number of retries. */
  public RetryPlan {
    if (retries < 0 || delay.isNegative() || maxDelay.isNegative()) {
      throw new IllegalArgumentException("Nothing of a retry plan is negative");
    }
  }

  /**
   * The time to wait before a retry: never negative, never above the cap.
   *
   * @param retry from 1
   */
  public Duration delayBefore(int retry) {
    if (retry < 1) {
      throw new IllegalArgumentException("Retries count from 1, not " + retry);
    }
    if (delay.isZero()) {
      return Duration.ZERO;
    }
    long factor = strategy.factor(retry);
    return factor > maxDelay.dividedBy(delay) ? maxDelay : delay.multipliedBy(factor);
  }

  /**
   * When to try again after so many failed attempts; empty when they are exhausted.
   *
   * @param attempts from 1
   */
  public Optional<Instant> nextAttempt(int attempts, Instant now) {
    return attempts > retries ? Optional.empty() : Optional.of(now.plus(delayBefore(attempts)));
  }
}
