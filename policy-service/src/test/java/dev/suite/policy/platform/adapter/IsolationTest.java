package dev.suite.policy.platform.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;

import dev.suite.testkit.SettableClock;
import dev.suite.testkit.api.IsolationRules;
import dev.suite.testkit.api.Samples;
import dev.suite.testkit.api.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
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
    return PolicyRequests.SAMPLES;
  }

  @Override
  protected Set<String> idsOfNoRow() {
    return Set.of("decision_id");
  }

  /** What is named there must be of the same company. */
  @Override
  protected List<String> refusedAsInvalid() {
    return List.of("\"overrides_id\":", "\"customer\",\"id\":\"");
  }

  @Override
  protected Tenant open() {
    return PolicyTenant.open();
  }
}
