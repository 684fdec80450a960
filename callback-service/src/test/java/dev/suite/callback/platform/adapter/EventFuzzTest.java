package dev.suite.callback.platform.adapter;

import dev.suite.testkit.fuzz.EventFuzzRules;
import io.quarkus.test.junit.QuarkusTest;

/** It reads the directory alone. */
@QuarkusTest
class EventFuzzTest extends EventFuzzRules {
  EventFuzzTest() {
    super(CallbackTenant::open, _ -> {});
  }
}
