package dev.suite.notification.platform.adapter;

import dev.suite.runtime.directory.removal.OwnedTables;
import dev.suite.runtime.health.SchemaHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The tables this service owns, and the version of them this build needs. */
@ApplicationScoped
class NotificationSchema implements OwnedTables {
  /** The newest migration below {@code db/notification}; a test compares them. */
  static final long VERSION = 8;

  private static final List<String> TABLES =
      List.of(
          "notification_attempts",
          "notification_queue",
          "notification_templates",
          "notification_configurations",
          "notification_event_mappings");

  @Override
  public List<String> childrenFirst() {
    return TABLES;
  }

  @Produces
  @Singleton
  SchemaHistory history() {
    return new SchemaHistory("notification", "flyway_notification_history", VERSION, TABLES);
  }
}
