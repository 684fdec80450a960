package dev.suite.policy.platform.adapter;

import dev.suite.testkit.house.ReadinessRules;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ReadinessTest extends ReadinessRules {
  ReadinessTest() {
    super("denied_modifications", PolicySchema.VERSION);
  }
}
