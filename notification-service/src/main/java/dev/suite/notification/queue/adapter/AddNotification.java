package dev.suite.notification.queue.adapter;

import dev.suite.notification.status.NotificationStatus;
import dev.suite.notification.status.adapter.StatusPublisher;
import dev.suite.runtime.database.OpenTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds a notification to the queue; one that is not to be sent is told of at once. */
@ApplicationScoped
class AddNotification {
  private final QueueStore queue;
  private final StatusPublisher publisher;

  AddNotification(QueueStore queue, StatusPublisher publisher) {
    this.queue = queue;
    this.publisher = publisher;
  }

  /** Adds its row and event to the open transaction, unless a row with its key is there. */
  Uni<Void> add(SqlConnection tx, NewRow row) {
    return queue
        .insert(tx, row)
        .chain(id ->
            id.filter(_ -> row.prepared().status() != NotificationStatus.PENDING)
                .map(added -> publisher.publish(OpenTransaction.of(tx), row.status(added)))
                .orElseGet(() -> Uni.createFrom().voidItem()));
  }
}
