package dev.suite.notification.dispatch.adapter;

import dev.suite.runtime.purge.PurgeRule;
import dev.suite.runtime.purge.PurgeRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Attempts are kept for a while; that a message was sent stays. */
@ApplicationScoped
class AttemptPurge implements PurgeRules {
  private final Duration kept;

  AttemptPurge(@ConfigProperty(name = "suite.purge.attempts", defaultValue = "90d") Duration kept) {
    this.kept = kept;
  }

  @Override
  public List<PurgeRule> rules() {
    return List.of(new PurgeRule("notification_attempts", "started_at", kept));
  }
}
