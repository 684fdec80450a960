package dev.suite.callback.intake.adapter;

import dev.suite.callback.callback.TimeWindow;
import dev.suite.runtime.rest.Problem;
import java.time.Instant;

/** What a wish must be beyond its shape, so that the columns can hold it; each fault is a 422. */
final class IntakeRules {
  /** A deadline counted from here still has a year of four digits. */
  private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

  private IntakeRules() {}

  /** Refuses a window that ends before it begins, has passed, or lies beyond all deadlines. */
  static void checkWindow(TimeWindow window, Instant now) {
    if (window == null) {
      return;
    }
    if (window.to().isBefore(window.from())) {
      throw Problem.invalid("/preferred_time_window/to", "must not come before from");
    }
    if (!window.to().isAfter(now)) {
      throw Problem.invalid("/preferred_time_window/to", "must be in the future");
    }
    if (window.to().isAfter(LATEST)) {
      throw Problem.invalid("/preferred_time_window/to", "must be before the year 9000");
    }
  }
}
