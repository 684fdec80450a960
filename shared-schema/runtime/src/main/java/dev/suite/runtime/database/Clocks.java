package dev.suite.runtime.database;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Gives the clock every decision is made by; tests put a settable one in its place. */
@ApplicationScoped
public class Clocks {
  private static final Duration COLUMN_PRECISION = Duration.ofNanos(1_000);

  /** The system's time in UTC, in whole microseconds: what is answered equals what is stored. */
  @Produces
  @DefaultBean
  @Singleton
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), COLUMN_PRECISION);
  }
}
