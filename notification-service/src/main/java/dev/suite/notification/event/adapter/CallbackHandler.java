package dev.suite.notification.event.adapter;

import dev.suite.notification.event.Callback.Desk;
import dev.suite.notification.queue.Notice;
import dev.suite.notification.queue.Origin;
import dev.suite.notification.queue.adapter.EnqueueNotice;
import dev.suite.notification.queue.adapter.RecipientStore;
import dev.suite.notification.routing.Recipient;
import dev.suite.runtime.directory.DirectoryLookup;
import dev.suite.runtime.directory.DirectoryLookup.Names;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Tells people of a callback: whom and what, each topic says.
 *
 * @param <E> what a record says
 */
abstract class CallbackHandler<E> extends NoticeHandler<E> {
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

  /** The callback an event is about. */
  abstract Call call(E event);

  /** What one of them is told. */
  abstract Notice notice(E event, Desk desk, Recipient recipient, Origin origin);

  /** Who is told: whose it is, where an event does not say otherwise. */
  Uni<List<Recipient>> recipients(SqlConnection tx, RecipientStore people, Call call) {
    return people.staff(tx, call.companyId(), call.staffId()).map(List::of);
  }

  @Override
  final Names names(E event) {
    return call(event).names();
  }

  @Override
  final Uni<List<Notice>> notices(SqlConnection tx, Told<E> told) {
    Call call = call(told.data());
    return sources
        .bookings()
        .desk(tx, call.companyId(), call.branchId())
        .chain(desk ->
            recipients(tx, sources.recipients(), call)
                .map(people ->
                    people.stream()
                        .map(one -> notice(told.data(), desk, one, told.origin()))
                        .toList()));
  }
}
