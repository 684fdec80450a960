package dev.suite.notification.queue.adapter;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.mapping.adapter.EventMappingStore;
import dev.suite.notification.queue.Lineage;
import dev.suite.notification.queue.Notice;
import dev.suite.notification.routing.Recipient;
import dev.suite.notification.routing.RecipientType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Lets another channel take a failed notification's place: with the words and settings of that
 * channel, to the address the directory has now. Without one the row says so.
 */
@ApplicationScoped
public class EnqueueFallback {
  private final QueuedNoticeStore queued;
  private final RecipientStore recipients;
  private final EventMappingStore events;
  private final PrepareMessage messages;
  private final AddNotification addNotification;

  EnqueueFallback(
      QueuedNoticeStore queued,
      RecipientStore recipients,
      EventMappingStore events,
      PrepareMessage messages,
      AddNotification addNotification) {
    this.queued = queued;
    this.recipients = recipients;
    this.events = events;
    this.messages = messages;
    this.addNotification = addNotification;
  }

  /** Adds the fallback of a notification to the open transaction, once however often asked. */
  public Uni<Void> enqueue(SqlConnection tx, long companyId, long id, Channel channel) {
    return queued
        .find(tx, companyId, id)
        .chain(failed ->
            recipient(tx, companyId, failed)
                .chain(recipient ->
                    recipient
                        .map(one -> enqueue(tx, id, failed.to(one), channel))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
  }

  private Uni<Void> enqueue(SqlConnection tx, long id, Notice notice, Channel channel) {
    return events
        .find(tx, notice.context().companyId(), notice.eventType())
        .map(Optional::orElseThrow)
        .chain(event ->
            messages
                .prepare(tx, notice, event, List.of(channel))
                .chain(prepared ->
                    addNotification.add(
                        tx,
                        new NewRow(
                            notice,
                            prepared,
                            event.category(),
                            "fallback-of-" + id,
                            new Lineage(id, null)))));
  }

  private Uni<Optional<Recipient>> recipient(
      SqlConnection tx, long companyId, QueuedNotice failed) {
    String id = failed.recipientId();
    return switch (failed.recipientType()) {
      case CUSTOMER ->
          recipients.customer(tx, companyId, Long.parseLong(id), failed.context().branchId());
      case STAFF ->
          recipients
              .staff(tx, companyId, id)
              .map(one -> Optional.of(one).filter(found -> found.id() != null));
      case ADDRESS -> recipients.nobody(tx, companyId, RecipientType.ADDRESS).map(Optional::of);
    };
  }
}
