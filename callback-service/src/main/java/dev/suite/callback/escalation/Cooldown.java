package dev.suite.callback.escalation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/** How long whoever took a request over has, before it goes on to the next by itself. */
public record Cooldown(Duration length) {
  private static final BigDecimal MICROS_AN_HOUR = new BigDecimal("3600000000");

  /** A cooldown of that many hours, in whole microseconds. */
  public static Cooldown ofHours(BigDecimal hours) {
    long micros = hours.multiply(MICROS_AN_HOUR).setScale(0, RoundingMode.HALF_UP).longValueExact();
    return new Cooldown(Duration.ofNanos(Math.multiplyExact(micros, 1_000)));
  }

  /** The first instant at which a request may be escalated again. */
  public Instant endAfter(Instant escalatedAt) {
    return escalatedAt.plus(length);
  }
}
