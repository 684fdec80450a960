package dev.suite.runtime.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What this build needs of the shared tables. */
@ApplicationScoped
class SharedSchema {
  /** The newest migration below {@code db/shared}; a test compares them. */
  static final long VERSION = 13;

  @Produces
  @Singleton
  SchemaHistory history() {
    return new SchemaHistory(
        "shared",
        "flyway_shared_history",
        VERSION,
        List.of(
            "companies",
            "branches",
            "services",
            "staff",
            "staff_services",
            "customers",
            "appointments",
            "deleted_directory_rows",
            "outbox",
            "idempotency_keys",
            "leases",
            "waiting_events",
            "replayed_dead_letters"));
  }
}
