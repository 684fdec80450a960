package dev.suite.notification.platform.adapter;

import dev.suite.testkit.api.DocumentRules;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DocumentTest extends DocumentRules {
  DocumentTest() {
    super(NotificationRequests.SAMPLES, NotificationTenant::open);
  }
}
