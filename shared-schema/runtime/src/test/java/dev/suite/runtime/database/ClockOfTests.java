package dev.suite.runtime.database;

import dev.suite.testkit.SettableClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Puts a clock that stands still in place of the system's. */
@Alternative
@ApplicationScoped
public class ClockOfTests {
  /** What the clock shows until a test moves it. */
  public static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

  @Produces
  @Singleton
  SettableClock clock() {
    return new SettableClock(START);
  }
}
