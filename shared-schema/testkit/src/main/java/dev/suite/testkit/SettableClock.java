package dev.suite.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock in UTC that stands still until a test moves it; safe for threads. */
public final class SettableClock extends Clock {
  private final Instant start;
  private final AtomicReference<Instant> now;

  /** Creates a clock that shows this instant. */
  public SettableClock(Instant start) {
    this.start = Objects.requireNonNull(start);
    now = new AtomicReference<>(start);
  }

  /** Shows again what it showed first. */
  public void restart() {
    now.set(start);
  }

  /** Shows this instant from now on. */
  public void set(Instant instant) {
    now.set(Objects.requireNonNull(instant));
  }

  /** Goes on by this much, or back where it is negative. */
  public void advance(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new IllegalArgumentException("A settable clock stays in UTC, asked for " + zone);
  }
}
