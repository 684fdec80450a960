package dev.suite.callback.platform.adapter;

import static dev.suite.callback.suite.SuiteOfTests.START;

import dev.suite.testkit.SettableClock;
import dev.suite.testkit.api.Samples;
import dev.suite.testkit.api.Tenant;
import dev.suite.testkit.fuzz.FuzzRules;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class FuzzTest extends FuzzRules {
  @Inject SettableClock clock;

  @BeforeEach
  void at_the_start() {
    clock.set(START);
  }

  @Override
  protected Samples samples() {
    return CallbackRequests.SAMPLES;
  }

  @Override
  protected Tenant open() {
    return CallbackTenant.open();
  }
}
