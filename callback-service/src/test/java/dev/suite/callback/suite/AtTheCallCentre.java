package dev.suite.callback.suite;

import dev.suite.testkit.service.AtTheStart;
import java.time.Duration;

/** Tests with a call centre of their own, where time may pass. */
public abstract class AtTheCallCentre extends AtTheStart {
  protected final CallCentre centre = CallCentre.open();

  /** Lets time pass. */
  protected void after(Duration time) {
    clock.advance(time);
  }
}
