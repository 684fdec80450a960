package dev.suite.notification.dispatch.adapter;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.channel.Message;
import dev.suite.notification.dispatch.OnUnknown;
import dev.suite.notification.dispatch.Terms;
import dev.suite.notification.retry.RetryPlan;
import dev.suite.notification.retry.RetryStrategy;
import dev.suite.notification.status.NotificationStatus;
import dev.suite.notification.status.StatusChange;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A notification that this replica may send until its lease runs out.
 *
 * @param attempt the number of the attempt that is under way
 * @param fence tells this claim from later ones
 * @param traceparent of what led to it, or null
 */
record Claimed(
    long companyId,
    String eventType,
    Message message,
    int attempt,
    long fence,
    Terms terms,
    String traceparent) {
  /** The columns it is read from. */
  static final String COLUMNS =
      """
      q.id, q.company_id, q.event_type, q.channel, q.fallback_channel, q.is_fallback, q.address,
      q.subject, q.text, q.html, q.retry_count, q.retry_delay_minutes, q.retry_strategy,
      q.max_delay_minutes, q.on_unknown, q.attempts, q.fence, q.traceparent\
      """;

  private static final String NONE = "none";

  static Claimed of(Row row) {
    return new Claimed(
        row.getLong("company_id"),
        row.getString("event_type"),
        message(row),
        row.getInteger("attempts"),
        row.getLong("fence"),
        terms(row),
        row.getString("traceparent"));
  }

  long id() {
    return message.id();
  }

  /** What there is to tell when it gets this status; {@code reason} may be null. */
  StatusChange status(NotificationStatus status, String reason) {
    return new StatusChange(
        companyId, id(), eventType, message.channel(), status, reason, traceparent);
  }

  private static Message message(Row row) {
    return new Message(
        row.getLong("id"),
        Channel.of(row.getString("channel")),
        row.getString("address"),
        row.getString("subject"),
        row.getString("text"),
        row.getString("html"));
  }

  private static Terms terms(Row row) {
    RetryPlan retries =
        new RetryPlan(
            RetryStrategy.valueOf(row.getString("retry_strategy").toUpperCase(Locale.ROOT)),
            row.getInteger("retry_count"),
            Duration.ofMinutes(row.getInteger("retry_delay_minutes")),
            Duration.ofMinutes(row.getInteger("max_delay_minutes")));
    return new Terms(
        retries,
        OnUnknown.of(row.getString("on_unknown")),
        Optional.of(row.getString("fallback_channel"))
            .filter(channel -> !channel.equals(NONE))
            .map(Channel::of),
        row.getInteger("is_fallback") != 0);
  }
}
