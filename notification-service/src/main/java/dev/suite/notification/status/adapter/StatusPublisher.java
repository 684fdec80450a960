package dev.suite.notification.status.adapter;

import dev.suite.contracts.Topics;
import dev.suite.contracts.notification.Channel;
import dev.suite.contracts.notification.NotificationStatus;
import dev.suite.contracts.notification.NotificationStatusChanged;
import dev.suite.notification.status.StatusChange;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.outbox.Outbox;
import dev.suite.runtime.trace.TraceParent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells what became of a notification, in the transaction that makes it so. The transaction has
 * locked the notification's row: that keeps the changes of one in order.
 */
@ApplicationScoped
public class StatusPublisher {
  private final Outbox outbox;

  StatusPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Publishes a status that lasts. */
  public Uni<Void> publish(OpenTransaction tx, StatusChange change) {
    var changed =
        new NotificationStatusChanged(
            change.companyId(),
            change.notificationId(),
            change.eventType(),
            Channel.valueOf(change.channel().code()),
            NotificationStatus.valueOf(change.status().code()),
            change.reason());
    return TraceParent.within(
            change.traceparent(),
            () ->
                outbox.add(
                    tx,
                    change.companyId(),
                    Topics.NOTIFICATION_STATUS_CHANGED,
                    changed.key(),
                    changed))
        .replaceWithVoid();
  }
}
