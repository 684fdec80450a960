package dev.suite.notification.dispatch.adapter;

import dev.suite.contracts.Topics;
import dev.suite.contracts.notification.Channel;
import dev.suite.contracts.notification.NotificationStatusChanged;
import dev.suite.notification.dispatch.NotificationStatus;
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
class StatusPublisher {
  private final Outbox outbox;

  StatusPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Publishes a status that lasts; {@code reason} may be null. */
  Uni<Void> publish(OpenTransaction tx, Claimed row, NotificationStatus status, String reason) {
    var changed =
        new NotificationStatusChanged(
            row.companyId(),
            row.id(),
            row.eventType(),
            Channel.valueOf(row.message().channel().code()),
            dev.suite.contracts.notification.NotificationStatus.valueOf(status.code()),
            reason);
    return TraceParent.within(
            row.traceparent(),
            () ->
                outbox.add(
                    tx,
                    row.companyId(),
                    Topics.NOTIFICATION_STATUS_CHANGED,
                    changed.key(),
                    changed))
        .replaceWithVoid();
  }
}
