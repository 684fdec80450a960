package dev.suite.callback.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Hours as settings give them, with decimals. */
public final class Hours {
  private static final BigDecimal MICROS_AN_HOUR = BigDecimal.valueOf(3_600_000_000L);

  private Hours() {}

  /** The time they are, in whole microseconds as the columns hold them. */
  public static Duration time(BigDecimal hours) {
    long micros = hours.multiply(MICROS_AN_HOUR).setScale(0, RoundingMode.HALF_UP).longValueExact();
    return Duration.ofNanos(Math.multiplyExact(micros, 1_000));
  }
}
