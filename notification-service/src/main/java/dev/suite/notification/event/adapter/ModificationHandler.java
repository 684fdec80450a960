package dev.suite.notification.event.adapter;

import dev.suite.contracts.AppointmentModified;
import dev.suite.contracts.Topics;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.notification.event.Booking;
import dev.suite.notification.event.Modification;
import dev.suite.notification.queue.Notice;
import dev.suite.notification.queue.adapter.EnqueueNotice;
import dev.suite.notification.queue.adapter.RecipientStore;
import dev.suite.notification.routing.Recipient;
import dev.suite.runtime.consumer.Incoming;
import dev.suite.runtime.consumer.Verdict;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.directory.table.DirectoryLookup;
import dev.suite.runtime.directory.table.DirectoryLookup.Names;
import dev.suite.runtime.event.ModificationRules;
import dev.suite.runtime.event.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells the customer of a cancelled or moved appointment, and the managers of one against policy.
 */
@Singleton
class ModificationHandler extends NoticeHandler<AppointmentModified> {
  private final BookingStore bookings;
  private final RecipientStore recipients;

  ModificationHandler(
      DirectoryLookup directory,
      EnqueueNotice enqueueNotice,
      BookingStore bookings,
      RecipientStore recipients) {
    super(Topics.APPOINTMENT_MODIFIED, AppointmentModified.class, directory, enqueueNotice);
    this.bookings = bookings;
    this.recipients = recipients;
  }

  @Override
  void check(AppointmentModified event) throws UnreadableEventException {
    ModificationRules.check(event);
  }

  @Override
  Names names(AppointmentModified event) {
    return new Names(
        event.companyId(),
        List.of(
            new EntityId(DirectoryType.customer, Long.toString(event.customerId())),
            new EntityId(DirectoryType.appointment, Long.toString(event.appointmentId()))));
  }

  @Override
  public Uni<List<Verdict>> examine(
      SqlConnection tx, List<Incoming<Told<AppointmentModified>>> events) {
    List<AppointmentModified> modified = events.stream().map(one -> one.event().data()).toList();
    return super.examine(tx, events)
        .chain(verdicts ->
            bookings
                .customers(tx, modified.stream().map(ModificationHandler::key).toList())
                .map(customers -> owned(modified, verdicts, customers)));
  }

  private static List<Verdict> owned(
      List<AppointmentModified> events,
      List<Verdict> verdicts,
      Map<BookingStore.Key, Long> customers) {
    List<Verdict> all = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      AppointmentModified event = events.get(i);
      Verdict verdict = verdicts.get(i);
      boolean own =
          !verdict.isReady() || Long.valueOf(event.customerId()).equals(customers.get(key(event)));
      all.add(own ? verdict : new Verdict.Dead("it names an appointment of another customer"));
    }
    return all;
  }

  private static BookingStore.Key key(AppointmentModified event) {
    return new BookingStore.Key(event.companyId(), event.appointmentId());
  }

  @Override
  Uni<List<Notice>> notices(SqlConnection tx, Told<AppointmentModified> told) {
    AppointmentModified event = told.data();
    return bookings
        .booking(tx, event.companyId(), event.appointmentId())
        .chain(booking ->
            recipients
                .customer(tx, event.companyId(), event.customerId(), booking.context().branchId())
                .chain(customer ->
                    managers(tx, event, booking)
                        .map(managers ->
                            modification(event)
                                .notices(
                                    booking, customer.orElseThrow(), managers, told.origin()))));
  }

  private Uni<List<Recipient>> managers(
      SqlConnection tx, AppointmentModified event, Booking booking) {
    return event.withinPolicy()
        ? Uni.createFrom().item(List.of())
        : recipients.managers(tx, event.companyId(), booking.context().branchId());
  }

  private static Modification modification(AppointmentModified event) {
    return new Modification(
        event.modificationType().name(),
        event.withinPolicy(),
        event.fee().amount(),
        event.fee().currency(),
        event.reason(),
        event.newStartsAt());
  }
}
