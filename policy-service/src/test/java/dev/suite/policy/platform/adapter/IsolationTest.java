package dev.suite.policy.platform.adapter;

import dev.suite.testkit.api.IsolationRules;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;

@QuarkusTest
class IsolationTest extends IsolationRules {
  IsolationTest() {
    super(PolicyRequests.SAMPLES, PolicyTenant::open);
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
}
