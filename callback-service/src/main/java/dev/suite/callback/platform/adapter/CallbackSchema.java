package dev.suite.callback.platform.adapter;

import dev.suite.runtime.directory.removal.OwnedTables;
import dev.suite.runtime.health.SchemaHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The tables this service owns, and the version of them this build needs. */
@ApplicationScoped
class CallbackSchema implements OwnedTables {
  /** The newest migration below {@code db/callback}; a test compares them. */
  static final long VERSION = 5;

  private static final List<String> TABLES =
      List.of(
          "callback_escalations",
          "callback_history",
          "callback_requests",
          "callback_assignees",
          "callback_settings");

  @Override
  public List<String> childrenFirst() {
    return TABLES;
  }

  @Produces
  @Singleton
  SchemaHistory history() {
    return new SchemaHistory("callback", "flyway_callback_history", VERSION, TABLES);
  }
}
