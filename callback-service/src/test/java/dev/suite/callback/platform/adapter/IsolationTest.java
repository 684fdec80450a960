package dev.suite.callback.platform.adapter;

import static dev.suite.callback.suite.SuiteOfTests.START;

import dev.suite.testkit.SettableClock;
import dev.suite.testkit.api.IsolationRules;
import dev.suite.testkit.api.Samples;
import dev.suite.testkit.api.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class IsolationTest extends IsolationRules {
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

  /** Whom a request goes to must be somebody of the same company. */
  @Override
  protected List<String> refusedAsInvalid() {
    return List.of("{\"staff_id\":\"");
  }
}
