package dev.suite.callback.platform.adapter;

import dev.suite.testkit.api.RefusalRules;
import dev.suite.testkit.api.Samples;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RefusalTest extends RefusalRules {
  @Override
  protected Samples samples() {
    return CallbackRequests.SAMPLES;
  }
}
