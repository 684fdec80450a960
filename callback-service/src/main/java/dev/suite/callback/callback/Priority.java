package dev.suite.callback.callback;

import dev.suite.callback.settings.SlaHours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** How soon somebody must call, the most urgent first; named as in the API. */
public enum Priority {
  urgent,
  high,
  normal;

  private static final BigDecimal MICROS_AN_HOUR = BigDecimal.valueOf(3_600_000_000L);

  /** The time until the deadline, in whole microseconds as the columns hold them. */
  public Duration time(SlaHours hours) {
    BigDecimal own =
        switch (this) {
          case urgent -> hours.urgent();
          case high -> hours.high();
          case normal -> hours.normal();
        };
    long micros = own.multiply(MICROS_AN_HOUR).setScale(0, RoundingMode.HALF_UP).longValueExact();
    return Duration.ofNanos(micros * 1_000);
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
