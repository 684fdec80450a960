package dev.suite.notification.routing.adapter;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.dispatch.OnUnknown;
import dev.suite.notification.retry.RetryPlan;
import dev.suite.notification.retry.RetryStrategy;
import dev.suite.notification.routing.ChannelSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A channel's settings as a caller sends them; what is left out has its default.
 *
 * @param retryCount tries after the first
 * @param retryDelayMinutes before the first retry; 0 means at once
 * @param maxDelayMinutes the longest wait before any retry
 * @param templateOverride the event type whose template is used instead
 * @param onUnknown whether a message nobody knows the fate of is sent again
 */
record ConfigurationRequest(
    @Pattern(regexp = CHANNELS + "|" + NONE) @Schema(defaultValue = NONE) String fallbackChannel,
    @Schema(defaultValue = "true") Boolean isEnabled,
    @Min(0) @Max(20) @Schema(defaultValue = "3") Integer retryCount,
    @Min(0) @Max(1440) @Schema(defaultValue = "5") Integer retryDelayMinutes,
    @Pattern(regexp = "exponential|linear|fibonacci|constant") @Schema(defaultValue = "exponential")
        String retryStrategy,
    @Min(0) @Max(1440) @Schema(defaultValue = "60") Integer maxDelayMinutes,
    String templateOverride,
    @Pattern(regexp = "resend|stop") @Schema(defaultValue = "stop") String onUnknown,
    @Schema(examples = "{\"owner\":\"front desk\"}") Map<String, Object> metadata) {
  static final String NONE = "none";
  private static final String CHANNELS = "email|sms|whatsapp|push";

  ConfigurationRequest {
    fallbackChannel = Objects.requireNonNullElse(fallbackChannel, NONE);
    isEnabled = Objects.requireNonNullElse(isEnabled, true);
    retryCount = Objects.requireNonNullElse(retryCount, 3);
    retryDelayMinutes = Objects.requireNonNullElse(retryDelayMinutes, 5);
    retryStrategy = Objects.requireNonNullElse(retryStrategy, RetryStrategy.EXPONENTIAL.code());
    maxDelayMinutes = Objects.requireNonNullElse(maxDelayMinutes, 60);
    onUnknown = Objects.requireNonNullElse(onUnknown, OnUnknown.STOP.code());
    metadata = Objects.requireNonNullElse(metadata, Map.of());
  }

  /** The settings of a body that passed validation. */
  ChannelSettings settings() {
    return new ChannelSettings(
        NONE.equals(fallbackChannel) ? Optional.empty() : Optional.of(Channel.of(fallbackChannel)),
        isEnabled,
        new RetryPlan(
            RetryStrategy.valueOf(retryStrategy.toUpperCase(Locale.ROOT)),
            retryCount,
            Duration.ofMinutes(retryDelayMinutes),
            Duration.ofMinutes(maxDelayMinutes)),
        Optional.ofNullable(templateOverride),
        OnUnknown.of(onUnknown));
  }
}
