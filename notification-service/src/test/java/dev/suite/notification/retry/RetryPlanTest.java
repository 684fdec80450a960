package dev.suite.notification.retry;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
  private static final Instant NOW = Instant.parse("2026-11-17T12:00:00Z");
  private static final Duration HIGH_CAP = ofMinutes(1_000);

  @Test
  void calculates_exponential_retry_delay() {
    assertThat(minutes(RetryStrategy.EXPONENTIAL, HIGH_CAP))
        .containsExactly(5L, 10L, 20L, 40L, 80L);
  }

  @Test
  void calculates_linear_retry_delay() {
    assertThat(minutes(RetryStrategy.LINEAR, HIGH_CAP)).containsExactly(5L, 10L, 15L, 20L, 25L);
  }

  @Test
  void calculates_fibonacci_retry_delay() {
    assertThat(minutes(RetryStrategy.FIBONACCI, HIGH_CAP)).containsExactly(5L, 5L, 10L, 15L, 25L);
  }

  @Test
  void uses_constant_retry_delay() {
    assertThat(minutes(RetryStrategy.CONSTANT, HIGH_CAP)).containsExactly(5L, 5L, 5L, 5L, 5L);
  }

  @Test
  void respects_max_retry_delay_cap() {
    assertThat(minutes(RetryStrategy.EXPONENTIAL, ofMinutes(60)))
        .containsExactly(5L, 10L, 20L, 40L, 60L);
    assertThat(plan(RetryStrategy.EXPONENTIAL, ofMinutes(60)).delayBefore(Integer.MAX_VALUE))
        .isEqualTo(ofMinutes(60));
  }

  @Test
  void a_cap_below_the_first_delay_is_the_delay() {
    assertThat(plan(RetryStrategy.CONSTANT, ofMinutes(3)).delayBefore(1)).isEqualTo(ofMinutes(3));
  }

  @Test
  void without_a_delay_it_is_tried_again_at_once() {
    var plan = new RetryPlan(RetryStrategy.EXPONENTIAL, 3, Duration.ZERO, ofMinutes(60));

    assertThat(plan.delayBefore(3)).isZero();
    assertThat(plan.nextAttempt(1, NOW)).contains(NOW);
  }

  @Test
  void two_retries_are_three_attempts() {
    var plan = new RetryPlan(RetryStrategy.LINEAR, 2, ofMinutes(5), ofMinutes(60));

    assertThat(plan.nextAttempt(1, NOW)).contains(NOW.plus(ofMinutes(5)));
    assertThat(plan.nextAttempt(2, NOW)).contains(NOW.plus(ofMinutes(10)));
    assertThat(plan.nextAttempt(3, NOW)).isEmpty();
  }

  @Test
  void nothing_of_a_plan_is_negative_and_retries_count_from_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPlan(RetryStrategy.LINEAR, -1, ofMinutes(5), ofMinutes(60)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(RetryStrategy.LINEAR, HIGH_CAP).delayBefore(0));
  }

  private static List<Long> minutes(RetryStrategy strategy, Duration cap) {
    RetryPlan plan = plan(strategy, cap);
    return IntStream.rangeClosed(1, 5)
        .mapToObj(retry -> plan.delayBefore(retry).toMinutes())
        .toList();
  }

  private static RetryPlan plan(RetryStrategy strategy, Duration cap) {
    return new RetryPlan(strategy, 3, ofMinutes(5), cap);
  }
}
