package dev.suite.notification.queue.adapter;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.queue.Lineage;
import dev.suite.notification.queue.Notice;
import dev.suite.notification.queue.Prepared;
import dev.suite.notification.routing.ChannelSettings;
import dev.suite.notification.routing.Route;
import dev.suite.notification.status.NotificationStatus;
import dev.suite.notification.status.Reason;
import dev.suite.notification.status.StatusChange;
import dev.suite.runtime.database.Utc;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** A notification that goes into the queue. */
record NewRow(
    Notice notice, Prepared prepared, String category, String dedupeKey, Lineage lineage) {
  private static final String NONE = "none";

  /**
   * The columns with their values.
   *
   * @param data JSON of the written values
   * @param metadata JSON of how it came to be
   */
  Map<String, Object> columns(String data, String metadata, Instant now) {
    LocalDateTime at = Utc.column(now);
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("company_id", notice.context().companyId());
    columns.put("event_type", notice.eventType());
    columns.put("category", category);
    columns.put("recipient_type", notice.recipient().type().code());
    columns.put("recipient_id", notice.recipient().id());
    columns.put("customer_id", notice.about().customerId());
    columns.put("appointment_id", notice.about().appointmentId());
    columns.put("fallback_of", lineage.fallbackOf());
    columns.put("is_fallback", lineage.fallbackOf() != null);
    columns.put("retried_from", lineage.retriedFrom());
    columns.put("dedupe_key", dedupeKey);
    columns.put("traceparent", notice.origin().traceparent());
    columns.put("data", data);
    columns.put("metadata", metadata);
    columns.put("created_at", at);
    columns.put("updated_at", at);
    addMessage(columns, at);
    addSettings(columns);
    return columns;
  }

  /** What there is to tell of it under its id. */
  StatusChange status(long id) {
    return new StatusChange(
        notice.context().companyId(),
        id,
        notice.eventType(),
        prepared.channel(),
        prepared.status(),
        prepared.reason().map(Reason::code).orElse(null),
        notice.origin().traceparent());
  }

  private void addMessage(Map<String, Object> columns, LocalDateTime now) {
    boolean pending = prepared.status() == NotificationStatus.PENDING;
    columns.put("channel", prepared.channel().code());
    columns.put("address", prepared.address());
    columns.put("status", prepared.status().code());
    columns.put("reason", prepared.reason().map(Reason::code).orElse(null));
    columns.put("next_attempt_at", pending ? now : null);
    columns.put("locale", notice.recipient().locales().getFirst());
    if (prepared.words() != null) {
      columns.put("subject", prepared.words().message().subject());
      columns.put("text", prepared.words().message().text());
      columns.put("html", prepared.words().message().html());
      columns.put("locale", prepared.words().locale());
      columns.put("template_version", prepared.words().templateVersion());
    }
  }

  private void addSettings(Map<String, Object> columns) {
    ChannelSettings settings =
        prepared.route().map(Route::settings).orElse(ChannelSettings.DEFAULT);
    columns.put("fallback_channel", settings.fallback().map(Channel::code).orElse(NONE));
    columns.put("retry_count", settings.retries().retries());
    columns.put("retry_delay_minutes", settings.retries().delay().toMinutes());
    columns.put("retry_strategy", settings.retries().strategy().code());
    columns.put("max_delay_minutes", settings.retries().maxDelay().toMinutes());
    columns.put("on_unknown", settings.onUnknown().code());
  }
}
