package dev.suite.notification.routing.adapter;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.dispatch.OnUnknown;
import dev.suite.notification.retry.RetryPlan;
import dev.suite.notification.retry.RetryStrategy;
import dev.suite.notification.routing.ChannelSettings;
import dev.suite.notification.routing.Scope;
import dev.suite.notification.routing.ScopeType;
import dev.suite.notification.routing.StoredConfiguration;
import dev.suite.runtime.rest.ETags;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A configuration's row.
 *
 * @param metadata JSON
 */
record SavedConfiguration(String eventType, StoredConfiguration stored, String metadata) {
  static SavedConfiguration of(Row row) {
    return new SavedConfiguration(
        row.getString("event_type"),
        new StoredConfiguration(
            row.getLong("id"),
            row.getInteger("version"),
            new Scope(
                ScopeType.ofCompany(row.getString("configurable_type")).orElseThrow(),
                row.getString("configurable_id")),
            Channel.of(row.getString("channel")),
            settings(row)),
        row.getString("metadata"));
  }

  /** What a change of it must name. */
  String etag() {
    return ETags.of(stored.version(), stored.id());
  }

  private static ChannelSettings settings(Row row) {
    return new ChannelSettings(
        Optional.of(row.getString("fallback_channel"))
            .filter(channel -> !channel.equals(ConfigurationRequest.NONE))
            .map(Channel::of),
        row.getBoolean("is_enabled"),
        new RetryPlan(
            RetryStrategy.valueOf(row.getString("retry_strategy").toUpperCase(Locale.ROOT)),
            row.getInteger("retry_count"),
            Duration.ofMinutes(row.getInteger("retry_delay_minutes")),
            Duration.ofMinutes(row.getInteger("max_delay_minutes"))),
        Optional.ofNullable(row.getString("template_override")),
        OnUnknown.of(row.getString("on_unknown")));
  }
}
