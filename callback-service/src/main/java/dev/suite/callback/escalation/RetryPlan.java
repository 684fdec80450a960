package dev.suite.callback.escalation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When an escalation that failed is tried again: after 1, 5 and 15 minutes, then no more. */
public final class RetryPlan {
  private static final List<Duration> DELAYS =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

  private RetryPlan() {}

  /**
   * The wait after so many failures in a row; empty where it is given up.
   *
   * @param failures from 1
   */
  public static Optional<Duration> delayAfter(int failures) {
    return failures <= DELAYS.size() ? Optional.of(DELAYS.get(failures - 1)) : Optional.empty();
  }
}
