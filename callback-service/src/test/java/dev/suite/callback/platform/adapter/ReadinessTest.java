package dev.suite.callback.platform.adapter;

import dev.suite.testkit.house.ReadinessRules;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ReadinessTest extends ReadinessRules {
  ReadinessTest() {
    super("callback_escalations", CallbackSchema.VERSION);
  }
}
