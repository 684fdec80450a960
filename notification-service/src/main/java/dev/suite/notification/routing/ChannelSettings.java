package dev.suite.notification.routing;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.dispatch.OnUnknown;
import dev.suite.notification.retry.RetryPlan;
import dev.suite.notification.retry.RetryStrategy;
import java.time.Duration;
import java.util.Optional;

/**
 * How an event goes out on one channel.
 *
 * @param fallback the channel that takes over when this one fails for good
 * @param templateOverride the event type whose template is used instead of the event's own
 */
public record ChannelSettings(
    Optional<Channel> fallback,
    boolean isEnabled,
    RetryPlan retries,
    Optional<String> templateOverride,
    OnUnknown onUnknown) {

  /** What holds where nothing is configured. */
  public static final ChannelSettings DEFAULT =
      new ChannelSettings(
          Optional.empty(),
          true,
          new RetryPlan(
              RetryStrategy.EXPONENTIAL, 3, Duration.ofMinutes(5), Duration.ofMinutes(60)),
          Optional.empty(),
          OnUnknown.STOP);
}
