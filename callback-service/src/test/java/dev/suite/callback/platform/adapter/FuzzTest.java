package dev.suite.callback.platform.adapter;

import dev.suite.testkit.fuzz.FuzzRules;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FuzzTest extends FuzzRules {
  FuzzTest() {
    super(CallbackRequests.SAMPLES, CallbackTenant::open);
  }
}
