package dev.suite.notification.platform.adapter;

import dev.suite.testkit.api.Samples;

/** A request that works, of each operation of this service. */
final class NotificationRequests {
  static final Samples SAMPLES =
      Samples.ofEveryService()
          .parameter("scope", "branch")
          .parameter("scope_id", "<branch>")
          .parameter("event_type", "appointment_cancelled")
          .parameter("channel", "email")
          .parameter("recipient_id", "<customer>")
          .parameter("notifications/{id}", "<notification>")
          .body(
              "PUT /notification-configurations/{scope}/{scope_id}/{event_type}/{channel}",
              "{\"retry_count\":2}");

  private NotificationRequests() {}
}
