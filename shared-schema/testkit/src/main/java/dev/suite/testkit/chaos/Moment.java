package dev.suite.testkit.chaos;

import java.time.Duration;
import org.awaitility.Awaitility;

/** Time that a failure lasts: there is nothing to wait for but the clock. */
public final class Moment {
  private Moment() {}

  /** Returns when it is over. */
  public static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    Awaitility.await()
        .atMost(time.plusSeconds(60))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> System.nanoTime() - end >= 0);
  }
}
