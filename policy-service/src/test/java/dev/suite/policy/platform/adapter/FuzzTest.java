package dev.suite.policy.platform.adapter;

import dev.suite.testkit.fuzz.FuzzRules;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FuzzTest extends FuzzRules {
  FuzzTest() {
    super(PolicyRequests.SAMPLES, PolicyTenant::open);
  }
}
