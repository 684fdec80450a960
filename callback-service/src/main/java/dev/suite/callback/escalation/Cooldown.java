package dev.suite.callback.escalation;

import dev.suite.callback.settings.Hours;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** How long whoever took a request over has, before it goes on to the next by itself. */
public record Cooldown(Duration length) {

  /** A cooldown of that many hours, 0 or more. */
  public static Cooldown ofHours(BigDecimal hours) {
    return new Cooldown(Hours.time(hours));
  }

  boolean isZero() {
    return length.isZero();
  }

  /** The first instant at which a request may be escalated again. */
  public Instant endAfter(Instant escalatedAt) {
    return escalatedAt.plus(length);
  }
}
