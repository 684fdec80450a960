package dev.suite.notification.routing.adapter;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.suite.notification.channel.Channel;
import dev.suite.notification.routing.ChannelSettings;
import dev.suite.notification.routing.StoredConfiguration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scope's own configuration of one event on one channel. */
record ConfigurationAnswer(
    long id,
    int version,
    String scope,
    String scopeId,
    String eventType,
    String channel,
    @JsonUnwrapped Settings settings,
    @JsonRawValue @Schema(type = SchemaType.OBJECT, nullable = true) String metadata) {

  /** How an event goes out on a channel. */
  @Schema(name = "ChannelSettings")
  record Settings(
      String fallbackChannel,
      boolean isEnabled,
      int retryCount,
      long retryDelayMinutes,
      String retryStrategy,
      long maxDelayMinutes,
      @Schema(nullable = true) String templateOverride,
      String onUnknown) {

    static Settings of(ChannelSettings settings) {
      return new Settings(
          settings.fallback().map(Channel::code).orElse(ConfigurationRequest.NONE),
          settings.isEnabled(),
          settings.retries().retries(),
          settings.retries().delay().toMinutes(),
          settings.retries().strategy().code(),
          settings.retries().maxDelay().toMinutes(),
          settings.templateOverride().orElse(null),
          settings.onUnknown().code());
    }
  }

  static ConfigurationAnswer of(SavedConfiguration saved) {
    StoredConfiguration stored = saved.stored();
    return new ConfigurationAnswer(
        stored.id(),
        stored.version(),
        stored.scope().type().code(),
        stored.scope().id(),
        saved.eventType(),
        stored.channel().code(),
        Settings.of(stored.settings()),
        saved.metadata());
  }
}
