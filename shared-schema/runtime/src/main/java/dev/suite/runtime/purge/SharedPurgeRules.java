package dev.suite.runtime.purge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What each service purges of the shared tables. */
@ApplicationScoped
class SharedPurgeRules implements PurgeRules {
  private static final Duration KEYS_ARE_KEPT = Duration.ofHours(24);
  private static final Duration LEASES_ARE_KEPT = Duration.ofHours(1);

  private final Duration published;

  SharedPurgeRules(
      @ConfigProperty(name = "suite.purge.published-events", defaultValue = "2d")
          Duration published) {
    this.published = published;
  }

  @Override
  public List<PurgeRule> rules() {
    return List.of(
        new PurgeRule("outbox", "published_at", published),
        new PurgeRule("idempotency_keys", "created_at", KEYS_ARE_KEPT),
        new PurgeRule("leases", "expires_at", LEASES_ARE_KEPT));
  }
}
