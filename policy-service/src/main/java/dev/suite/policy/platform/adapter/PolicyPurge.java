package dev.suite.policy.platform.adapter;

import dev.suite.runtime.purge.PurgeRule;
import dev.suite.runtime.purge.PurgeRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long refused attempts, and what became of rebuilds, are kept. */
@ApplicationScoped
class PolicyPurge implements PurgeRules {
  private final Duration denials;
  private final Duration rebuilds;

  PolicyPurge(
      @ConfigProperty(name = "suite.purge.denials", defaultValue = "365d") Duration denials,
      @ConfigProperty(name = "suite.purge.rebuilds", defaultValue = "30d") Duration rebuilds) {
    this.denials = denials;
    this.rebuilds = rebuilds;
  }

  @Override
  public List<PurgeRule> rules() {
    return List.of(
        new PurgeRule("denied_modifications", "created_at", denials),
        new PurgeRule("stats_rebuilds", "finished_at", rebuilds));
  }
}
