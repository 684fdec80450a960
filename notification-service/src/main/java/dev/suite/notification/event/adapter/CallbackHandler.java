package dev.suite.notification.event.adapter;

import dev.suite.contracts.callback.CallerEvent;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.notification.event.Callback;
import dev.suite.notification.event.Callback.Desk;
import dev.suite.notification.queue.Notice;
import dev.suite.notification.queue.Origin;
import dev.suite.notification.queue.adapter.EnqueueNotice;
import dev.suite.notification.queue.adapter.RecipientStore;
import dev.suite.notification.routing.Recipient;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.directory.table.DirectoryLookup;
import dev.suite.runtime.directory.table.DirectoryLookup.Names;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells people of a callback: whom and what, each topic says.
 *
 * @param <E> what a record says
 */
abstract class CallbackHandler<E extends CallerEvent> extends NoticeHandler<E> {
  /** Where callbacks and people are found. */
  @Singleton
  record Sources(
      DirectoryLookup directory,
      EnqueueNotice enqueueNotice,
      BookingStore bookings,
      RecipientStore recipients) {}

  private final Sources sources;

  CallbackHandler(String topic, Class<E> type, Sources sources) {
    super(topic, type, sources.directory(), sources.enqueueNotice());
    this.sources = sources;
  }

  /** Whose the callback is, or null. */
  String staffId(E event) {
    return null;
  }

  /** What one of them is told. */
  abstract Notice notice(E event, Callback callback, Desk desk, Recipient recipient, Origin origin);

  /** Who is told: whose it is, where a topic does not say otherwise. */
  Uni<List<Recipient>> recipients(SqlConnection tx, RecipientStore people, E event) {
    return people.staff(tx, event.companyId(), staffId(event)).map(List::of);
  }

  @Override
  final Names names(E event) {
    List<EntityId> rows = new ArrayList<>();
    rows.add(new EntityId(DirectoryType.branch, event.branchId()));
    if (event.customerId() != null) {
      rows.add(new EntityId(DirectoryType.customer, Long.toString(event.customerId())));
    }
    if (staffId(event) != null) {
      rows.add(new EntityId(DirectoryType.staff, staffId(event)));
    }
    return new Names(event.companyId(), rows);
  }

  @Override
  final Uni<List<Notice>> notices(SqlConnection tx, Told<E> told) {
    E event = told.data();
    return sources
        .bookings()
        .desk(tx, event.companyId(), event.branchId())
        .chain(desk ->
            recipients(tx, sources.recipients(), event)
                .map(people ->
                    people.stream()
                        .map(one -> notice(event, callback(event), desk, one, told.origin()))
                        .toList()));
  }

  private static Callback callback(CallerEvent event) {
    return new Callback(
        event.callbackRequestId(),
        event.customerId(),
        event.customerName(),
        event.phoneNumber(),
        event.priority().name());
  }
}
