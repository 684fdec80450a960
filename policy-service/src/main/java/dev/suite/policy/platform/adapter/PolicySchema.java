package dev.suite.policy.platform.adapter;

import dev.suite.runtime.directory.removal.OwnedTables;
import dev.suite.runtime.health.SchemaHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The tables this service owns, and the version of them this build needs. */
@ApplicationScoped
class PolicySchema implements OwnedTables {
  /** The newest migration below {@code db/policy}; a test compares them. */
  static final long VERSION = 20;

  private static final List<String> TABLES =
      List.of(
          "appointment_modifications",
          "denied_modifications",
          "appointment_modification_stats",
          "stats_rebuilds",
          "policy_configuration_versions",
          "policy_configurations",
          "policy_epochs");

  @Override
  public List<String> childrenFirst() {
    return TABLES;
  }

  @Produces
  @Singleton
  SchemaHistory history() {
    return new SchemaHistory("policy", "flyway_policy_history", VERSION, TABLES);
  }
}
