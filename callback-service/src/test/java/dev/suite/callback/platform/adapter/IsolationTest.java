package dev.suite.callback.platform.adapter;

import dev.suite.testkit.api.IsolationRules;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;

@QuarkusTest
class IsolationTest extends IsolationRules {
  IsolationTest() {
    super(CallbackRequests.SAMPLES, CallbackTenant::open);
  }

  /** Whom a request goes to must be somebody of the same company. */
  @Override
  protected List<String> refusedAsInvalid() {
    return List.of("{\"staff_id\":\"");
  }
}
