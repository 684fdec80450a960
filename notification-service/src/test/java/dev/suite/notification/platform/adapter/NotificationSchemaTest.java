package dev.suite.notification.platform.adapter;

import dev.suite.testkit.house.SchemaVersionRules;

class NotificationSchemaTest extends SchemaVersionRules {
  NotificationSchemaTest() {
    super("notification", NotificationSchema.VERSION);
  }
}
