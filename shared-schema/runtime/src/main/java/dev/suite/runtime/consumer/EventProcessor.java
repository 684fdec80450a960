package dev.suite.runtime.consumer;

import static dev.suite.runtime.halt.HaltStep.CONSUMER_APPLIED;
import static dev.suite.runtime.halt.HaltStep.CONSUMER_COMMITTED;
import static dev.suite.runtime.halt.HaltStep.CONSUMER_RECEIVED;

import dev.suite.runtime.database.DatabaseFailure;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.event.UnreadableEventException;
import dev.suite.runtime.halt.HaltSwitch;
import dev.suite.runtime.work.InOrder;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Takes batches through a handler: one transaction a batch, in which events are applied, parked or
 * given up. While the database is away the same batch is tried again; an event that fails for
 * another reason is found by halving the batch and goes to the dead letters alone.
 */
public final class EventProcessor<E> {
  private static final Logger LOG = Logger.getLogger(EventProcessor.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final EventHandler<E> handler;
  private final Pool pool;
  private final WaitingEvents waiting;
  private final DeadLetterBox deadLetters;
  private final HaltSwitch halt;
  private final BatchesInHand batches;

  EventProcessor(
      EventHandler<E> handler,
      Pool pool,
      WaitingEvents waiting,
      DeadLetterBox deadLetters,
      HaltSwitch halt,
      BatchesInHand batches) {
    this.handler = handler;
    this.pool = pool;
    this.waiting = waiting;
    this.deadLetters = deadLetters;
    this.halt = halt;
    this.batches = batches;
  }

  /** Processes a batch; when this completes, its offsets may be committed. */
  public Uni<Void> process(List<Received> batch) {
    if (batch.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    halt.passes(CONSUMER_RECEIVED);
    return batches.take(() -> halving(batch).invoke(() -> halt.passes(CONSUMER_COMMITTED)));
  }

  private Uni<Void> halving(List<Received> batch) {
    return inTransaction(tx -> settle(tx, batch).invoke(() -> halt.passes(CONSUMER_APPLIED)))
        .onFailure()
        .recoverWithUni(failure -> singleOut(batch, failure));
  }

  private Uni<Void> singleOut(List<Received> batch, Throwable failure) {
    if (batch.size() == 1) {
      LOG.errorf(failure, "%s failed on one event", handler.consumer());
      return inTransaction(
          tx -> bury(tx, batch.getFirst(), "it fails: " + failure.getClass().getName(), failure));
    }
    int half = batch.size() / 2;
    return halving(batch.subList(0, half)).chain(() -> halving(batch.subList(half, batch.size())));
  }

  private Uni<Void> inTransaction(Function<SqlConnection, Uni<Void>> work) {
    return Transactions.in(pool, work)
        .onFailure(EventProcessor::passes)
        .invoke(this::waits)
        .onFailure(EventProcessor::passes)
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .indefinitely();
  }

  private void waits(Throwable failure) {
    Metrics.counter("suite.consumer.retries", "consumer", handler.consumer()).increment();
    LOG.warnf("%s waits for the database: %s", handler.consumer(), failure);
  }

  /** It is the database's state, not the event, that made this fail. */
  static boolean passes(Throwable failure) {
    return DatabaseFailure.outage(failure) || DatabaseFailure.lostARace(failure);
  }

  private Uni<Void> settle(SqlConnection tx, List<Received> batch) {
    Set<String> keys = batch.stream().map(Received::key).collect(Collectors.toSet());
    return waiting
        .keysWaiting(tx, handler.consumer(), keys)
        .chain(stopped -> settle(tx, batch, new HashSet<>(stopped)));
  }

  private Uni<Void> settle(SqlConnection tx, List<Received> batch, Set<String> stoppedKeys) {
    List<Incoming<E>> readable = new ArrayList<>();
    List<Uni<Void>> letters = new ArrayList<>();
    for (Received received : batch) {
      try {
        readable.add(new Incoming<>(received, read(received), null));
      } catch (UnreadableEventException e) {
        letters.add(bury(tx, received, e.getMessage(), e));
      }
    }
    return InOrder.all(letters)
        .chain(() -> examine(tx, readable, stoppedKeys))
        .chain(settlement -> carryOut(tx, settlement));
  }

  private E read(Received received) throws UnreadableEventException {
    if (received.hasTooLongKey()) {
      throw new UnreadableEventException("its key is longer than 255 bytes", null);
    }
    return handler.read(received);
  }

  /** Asks the handler about the events whose keys have not stopped. */
  Uni<Settlement<E>> examine(SqlConnection tx, List<Incoming<E>> events, Set<String> stoppedKeys) {
    return events.isEmpty()
        ? Uni.createFrom().item(Settlement.of(events, List.of(), stoppedKeys))
        : handler.examine(tx, events).map(verdicts -> Settlement.of(events, verdicts, stoppedKeys));
  }

  private Uni<Void> carryOut(SqlConnection tx, Settlement<E> settlement) {
    List<Uni<Void>> work = new ArrayList<>();
    settlement
        .parked()
        .forEach(parked ->
            work.add(
                waiting.park(
                    tx, handler.consumer(), parked.incoming().received(), parked.verdict().row())));
    return applyAndBury(tx, settlement).chain(() -> InOrder.all(work));
  }

  Uni<Void> applyAndBury(SqlConnection tx, Settlement<E> settlement) {
    List<Uni<Void>> work = new ArrayList<>();
    if (!settlement.ready().isEmpty()) {
      TakenEvents.log(
          handler.consumer(), settlement.ready().stream().map(Incoming::received).toList());
      work.add(handler.apply(tx, settlement.ready()));
    }
    settlement
        .buried()
        .forEach(buried -> work.add(bury(tx, buried.incoming().received(), buried.reason(), null)));
    return InOrder.all(work);
  }

  Uni<Void> bury(SqlConnection tx, Received event, String reason, Throwable failure) {
    return deadLetters.bury(OpenTransaction.of(tx), handler.consumer(), event, reason, failure);
  }
}
