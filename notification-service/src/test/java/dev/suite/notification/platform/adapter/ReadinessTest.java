package dev.suite.notification.platform.adapter;

import dev.suite.testkit.house.ReadinessRules;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ReadinessTest extends ReadinessRules {
  ReadinessTest() {
    super("notification_attempts", NotificationSchema.VERSION);
  }
}
