package dev.suite.notification.event.adapter;

import dev.suite.contracts.EventHeaders;
import dev.suite.notification.queue.Notice;
import dev.suite.notification.queue.Origin;
import dev.suite.notification.queue.adapter.EnqueueNotice;
import dev.suite.runtime.consumer.EventHandler;
import dev.suite.runtime.consumer.Incoming;
import dev.suite.runtime.consumer.Received;
import dev.suite.runtime.consumer.Verdict;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.directory.table.DirectoryLookup;
import dev.suite.runtime.directory.table.DirectoryLookup.Names;
import dev.suite.runtime.event.EventPayload;
import dev.suite.runtime.event.UnreadableEventException;
import dev.suite.runtime.work.InOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * Turns the events of one topic into notices, in the transaction of their batch. An event waits for
 * the directory rows it names; one that comes again adds nothing.
 *
 * @param <E> what a record says
 */
abstract class NoticeHandler<E> implements EventHandler<Told<E>> {
  private final String topic;
  private final Class<E> type;
  private final DirectoryLookup directory;
  private final EnqueueNotice enqueueNotice;

  NoticeHandler(
      String topic, Class<E> type, DirectoryLookup directory, EnqueueNotice enqueueNotice) {
    this.topic = topic;
    this.type = type;
    this.directory = directory;
    this.enqueueNotice = enqueueNotice;
  }

  /** The directory rows an event names. */
  abstract Names names(E event);

  /** Who is to hear of an event whose rows are there. */
  abstract Uni<List<Notice>> notices(SqlConnection tx, Told<E> told);

  @Override
  public String consumer() {
    return "notices-" + topic;
  }

  @Override
  public Told<E> read(Received received) throws UnreadableEventException {
    Origin origin =
        new Origin(received.identity(), received.headers().get(EventHeaders.TRACE_PARENT));
    E data = EventPayload.read(received.payload(), type);
    check(data);
    return new Told<>(origin, data);
  }

  /** Refuses an event that nobody is to hear of whatever it names; by default none. */
  void check(E event) throws UnreadableEventException {}

  @Override
  public Uni<List<Verdict>> examine(SqlConnection tx, List<Incoming<Told<E>>> events) {
    return directory.verdicts(
        OpenTransaction.of(tx), events.stream().map(event -> names(event.event().data())).toList());
  }

  @Override
  public Uni<Void> apply(SqlConnection tx, List<Incoming<Told<E>>> ready) {
    return InOrder.each(
        ready,
        event ->
            notices(tx, event.event())
                .chain(found -> InOrder.each(found, notice -> enqueueNotice.enqueue(tx, notice))));
  }
}
