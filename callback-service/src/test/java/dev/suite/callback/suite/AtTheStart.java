package dev.suite.callback.suite;

import dev.suite.testkit.SettableClock;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/** A test with a call centre of its own, at the same time of day. */
public abstract class AtTheStart {
  @Inject protected SettableClock clock;

  protected final CallCentre centre = CallCentre.open();

  @BeforeEach
  void at_the_start() {
    clock.set(SuiteOfTests.START);
  }

  /** Lets time pass. */
  protected void after(Duration time) {
    clock.advance(time);
  }
}
