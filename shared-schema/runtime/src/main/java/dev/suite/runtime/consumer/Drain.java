package dev.suite.runtime.consumer;

import dev.suite.runtime.consumer.WaitingEvents.Waiting;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.event.UnreadableEventException;
import dev.suite.runtime.work.InOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Goes through a consumer's waiting events in the order they came and lets those go whose rows have
 * arrived. The pages are locked, so that two replicas do not take the same event.
 */
final class Drain<E> {
  private static final Logger LOG = Logger.getLogger(Drain.class);
  private static final int PAGE = 500;
  private static final int ONE = 1;
  private static final long END = -1;

  private final EventHandler<E> handler;
  private final EventProcessor<E> processor;
  private final WaitingEvents waiting;
  private final Pool pool;
  private final Clock clock;

  Drain(
      EventHandler<E> handler,
      EventProcessor<E> processor,
      WaitingEvents waiting,
      Pool pool,
      Clock clock) {
    this.handler = handler;
    this.processor = processor;
    this.waiting = waiting;
    this.pool = pool;
    this.clock = clock;
  }

  /** One pass over everything that waits. */
  Uni<Void> run() {
    Set<String> stoppedKeys = new HashSet<>();
    AtomicLong last = new AtomicLong();
    return InOrder.whileMore(
        () -> after(last.get(), stoppedKeys).invoke(last::set).map(id -> id != END));
  }

  private Uni<Long> after(long id, Set<String> stoppedKeys) {
    return Transactions.in(pool, tx -> page(tx, id, PAGE, stoppedKeys))
        .onFailure(failure -> !EventProcessor.passes(failure))
        .recoverWithUni(failure -> singleOut(id, PAGE, stoppedKeys, failure));
  }

  /** Settles one page; gives the last id it saw. */
  private Uni<Long> page(SqlConnection tx, long afterId, int limit, Set<String> stoppedKeys) {
    return waiting
        .page(tx, handler.consumer(), afterId, limit)
        .chain(page ->
            page.isEmpty()
                ? Uni.createFrom().item(END)
                : settle(tx, page, stoppedKeys).replaceWith(page.getLast().id()));
  }

  private Uni<Void> settle(SqlConnection tx, List<Waiting> page, Set<String> stoppedKeys) {
    List<Incoming<E>> readable = new ArrayList<>();
    List<Uni<Void>> work = new ArrayList<>();
    for (Waiting one : page) {
      try {
        if (!stoppedKeys.contains(one.received().key())) {
          readable.add(new Incoming<>(one.received(), handler.read(one.received()), one.id()));
        }
      } catch (UnreadableEventException e) {
        work.add(processor.bury(tx, one.received(), e.getMessage(), e));
        work.add(waiting.remove(tx, List.of(one.id())));
      }
    }
    return InOrder.all(work)
        .chain(() -> processor.examine(tx, readable, stoppedKeys))
        .map(settlement -> giveUp(settlement, page))
        .chain(settlement ->
            processor
                .applyAndBury(tx, settlement)
                .chain(() -> waiting.remove(tx, settlement.settledIds())));
  }

  /** What has waited to its end goes to the dead letters. */
  private Settlement<E> giveUp(Settlement<E> settlement, List<Waiting> page) {
    Map<Long, Instant> since = page.stream().collect(Collectors.toMap(Waiting::id, Waiting::since));
    settlement
        .parked()
        .forEach(parked ->
            parked
                .verdict()
                .end()
                .filter(end ->
                    since
                        .get(parked.incoming().waitingId())
                        .plus(end.after())
                        .isBefore(clock.instant()))
                .ifPresent(end ->
                    settlement
                        .buried()
                        .add(new Settlement.Buried<>(parked.incoming(), end.reason()))));
    return settlement;
  }

  private Uni<Long> singleOut(long afterId, int limit, Set<String> stoppedKeys, Throwable failure) {
    if (limit > ONE) {
      return Transactions.in(pool, tx -> page(tx, afterId, ONE, stoppedKeys))
          .onFailure(again -> !EventProcessor.passes(again))
          .recoverWithUni(again -> singleOut(afterId, ONE, stoppedKeys, again));
    }
    return Transactions.in(
        pool,
        tx ->
            waiting
                .page(tx, handler.consumer(), afterId, ONE)
                .chain(page ->
                    page.isEmpty()
                        ? Uni.createFrom().item(END)
                        : giveUp(tx, page.getFirst(), failure)));
  }

  private Uni<Long> giveUp(SqlConnection tx, Waiting one, Throwable failure) {
    LOG.errorf(failure, "%s failed on one waiting event", handler.consumer());
    return processor
        .bury(tx, one.received(), "it fails: " + failure.getClass().getName(), failure)
        .chain(() -> waiting.remove(tx, List.of(one.id())))
        .replaceWith(one.id());
  }
}
