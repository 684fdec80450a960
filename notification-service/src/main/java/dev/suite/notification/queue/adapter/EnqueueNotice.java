package dev.suite.notification.queue.adapter;

import dev.suite.notification.mapping.adapter.EventMappingStore;
import dev.suite.notification.queue.Lineage;
import dev.suite.notification.queue.Notice;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts a notice into the queue, once. */
@ApplicationScoped
public class EnqueueNotice {
  private final EventMappingStore events;
  private final PrepareMessage messages;
  private final QueueStore queue;
  private final AddNotification addNotification;

  EnqueueNotice(
      EventMappingStore events,
      PrepareMessage messages,
      QueueStore queue,
      AddNotification addNotification) {
    this.events = events;
    this.messages = messages;
    this.queue = queue;
    this.addNotification = addNotification;
  }

  /** Adds its row to the open transaction, unless the same notice is there already. */
  public Uni<Void> enqueue(SqlConnection tx, Notice notice) {
    long companyId = notice.context().companyId();
    String dedupeKey = notice.origin().dedupeKey(notice.eventType(), notice.recipient());
    return queue
        .has(tx, companyId, dedupeKey)
        .chain(there ->
            there ? Uni.createFrom().voidItem() : enqueue(tx, companyId, notice, dedupeKey));
  }

  private Uni<Void> enqueue(SqlConnection tx, long companyId, Notice notice, String dedupeKey) {
    return events
        .find(tx, companyId, notice.eventType())
        .map(event -> event.orElseThrow())
        .chain(event ->
            messages
                .prepare(tx, notice, event, event.channels())
                .chain(prepared ->
                    addNotification.add(
                        tx,
                        new NewRow(notice, prepared, event.category(), dedupeKey, Lineage.FIRST))));
  }
}
