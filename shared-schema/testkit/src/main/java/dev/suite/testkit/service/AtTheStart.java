package dev.suite.testkit.service;

import dev.suite.testkit.SettableClock;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** Tests of a running service with a clock to set, each of which begins at the same instant. */
public abstract class AtTheStart {
  /** The service's clock. */
  @Inject protected SettableClock clock;

  @BeforeEach
  void at_the_start() {
    clock.restart();
  }
}
