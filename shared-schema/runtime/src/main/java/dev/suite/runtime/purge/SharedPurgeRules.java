package dev.suite.runtime.purge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What each service purges of the shared tables. */
@ApplicationScoped
class SharedPurgeRules implements PurgeRules {
  private static final Duration KEYS_ANSWER = Duration.ofHours(24);
  private static final Duration LEASES_ARE_KEPT = Duration.ofHours(1);

  private final Duration published;
  private final Duration keys;
  private final Duration replayed;

  SharedPurgeRules(
      @ConfigProperty(name = "suite.purge.published-events", defaultValue = "2d")
          Duration published,
      @ConfigProperty(name = "suite.purge.idempotency-keys", defaultValue = "24h") Duration keys,
      @ConfigProperty(name = "suite.purge.replayed-dead-letters", defaultValue = "90d")
          Duration replayed) {
    this.published = published;
    this.keys = keys.compareTo(KEYS_ANSWER) < 0 ? KEYS_ANSWER : keys;
    this.replayed = replayed;
  }

  @Override
  public List<PurgeRule> rules() {
    return List.of(
        new PurgeRule("outbox", "published_at", published),
        new PurgeRule("idempotency_keys", "created_at", keys),
        new PurgeRule("replayed_dead_letters", "replayed_at", replayed),
        new PurgeRule("leases", "expires_at", LEASES_ARE_KEPT));
  }
}
