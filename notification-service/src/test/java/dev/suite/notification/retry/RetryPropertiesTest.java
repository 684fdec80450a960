package dev.suite.notification.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every plan and every retry. */
class RetryPropertiesTest {
  private static final int CASES = 20_000;
  private static final Duration LONGEST = Duration.ofDays(1);

  @ParameterizedTest
  @EnumSource(RetryStrategy.class)
  void a_delay_is_never_negative_never_above_the_cap_and_never_shrinks(RetryStrategy strategy) {
    long seed = new Random().nextLong();
    System.out.printf("RetryPropertiesTest %s: seed %d%n", strategy, seed);
    Random random = new Random(seed);

    for (int i = 0; i < CASES; i++) {
      Duration cap = minutes(random);
      var plan = new RetryPlan(strategy, 20, minutes(random), cap);
      int retry = 1 + (random.nextInt() >>> (1 + random.nextInt(30)));

      assertThat(plan.delayBefore(retry))
          .as("%s, retry %d", plan, retry)
          .isGreaterThanOrEqualTo(Duration.ZERO)
          .isLessThanOrEqualTo(cap)
          .isLessThanOrEqualTo(plan.delayBefore(retry + 1));
    }
  }

  @ParameterizedTest
  @EnumSource(RetryStrategy.class)
  void the_largest_retry_still_has_a_delay(RetryStrategy strategy) {
    var plan = new RetryPlan(strategy, 20, Duration.ofNanos(1), LONGEST);

    assertThat(plan.delayBefore(Integer.MAX_VALUE)).isBetween(Duration.ofNanos(1), LONGEST);
  }

  private static Duration minutes(Random random) {
    return Duration.ofMinutes(random.nextLong(LONGEST.toMinutes() + 1));
  }
}
