package dev.suite.callback.callback;

import dev.suite.callback.settings.Hours;
import dev.suite.callback.settings.SlaHours;
import java.time.Duration;

/** How soon somebody must call, the most urgent first; named as in the API. */
public enum Priority {
  urgent,
  high,
  normal;

  /** The time until the deadline, in whole microseconds as the columns hold them. */
  public Duration time(SlaHours hours) {
    return Hours.time(
        switch (this) {
          case urgent -> hours.urgent();
          case high -> hours.high();
          case normal -> hours.normal();
        });
  }

  /** Its place in the queue, 1 first: the number the database orders the column by. */
  public int rank() {
    return switch (this) {
      case urgent -> 1;
      case high -> 2;
      case normal -> 3;
    };
  }

  /** The more urgent of two. */
  public Priority orHigher(Priority other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
