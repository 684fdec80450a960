package dev.suite.notification.routing;

import dev.suite.notification.channel.Channel;
import java.util.Optional;

/**
 * A channel a message may take.
 *
 * @param configuration the one that decided; empty where the system's default holds
 */
public record Route(
    Channel channel, ChannelSettings settings, Optional<StoredConfiguration> configuration) {

  /** The level that decided. */
  public Scope source() {
    return configuration.map(StoredConfiguration::scope).orElse(Scope.SYSTEM);
  }
}
