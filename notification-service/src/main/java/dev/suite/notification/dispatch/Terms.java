package dev.suite.notification.dispatch;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.retry.RetryPlan;
import java.util.Optional;

/**
 * What its configuration says of a notification that is not accepted.
 *
 * @param retries when it is tried again
 * @param onUnknown whether it is sent again when nobody knows
 * @param fallback the channel that takes its place, if any
 * @param isFallback whether it takes another's place itself; then nothing takes its own
 */
public record Terms(
    RetryPlan retries, OnUnknown onUnknown, Optional<Channel> fallback, boolean isFallback) {
  /** The channel to try instead; a fallback is one hop. */
  Optional<Channel> fallbackChannel() {
    return isFallback ? Optional.empty() : fallback;
  }
}
