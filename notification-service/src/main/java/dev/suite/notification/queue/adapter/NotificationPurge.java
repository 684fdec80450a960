package dev.suite.notification.queue.adapter;

import dev.suite.runtime.purge.PurgeRule;
import dev.suite.runtime.purge.PurgeRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Notifications are kept for a while after the last that happened to them, their attempts with
 * them; what is still to be sent stays. For 30 days in any case: until then the same notice may be
 * asked for again and adds nothing.
 */
@ApplicationScoped
class NotificationPurge implements PurgeRules {
  private static final Duration DEDUPED = Duration.ofDays(30);
  private static final String SETTLED = "status NOT IN ('pending', 'sending')";

  private final Duration kept;

  NotificationPurge(
      @ConfigProperty(name = "suite.purge.notifications", defaultValue = "180d") Duration kept) {
    this.kept = kept.compareTo(DEDUPED) < 0 ? DEDUPED : kept;
  }

  @Override
  public List<PurgeRule> rules() {
    return List.of(new PurgeRule("notification_queue", "updated_at", kept, SETTLED));
  }
}
