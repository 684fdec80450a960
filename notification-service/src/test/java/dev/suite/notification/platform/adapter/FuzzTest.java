package dev.suite.notification.platform.adapter;

import dev.suite.testkit.fuzz.FuzzRules;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FuzzTest extends FuzzRules {
  FuzzTest() {
    super(NotificationRequests.SAMPLES, NotificationTenant::open);
  }
}
