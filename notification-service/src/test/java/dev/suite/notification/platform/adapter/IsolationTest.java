package dev.suite.notification.platform.adapter;

import dev.suite.testkit.api.IsolationRules;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class IsolationTest extends IsolationRules {
  IsolationTest() {
    super(NotificationRequests.SAMPLES, NotificationTenant::open);
  }
}
