package dev.suite.runtime.outbox;

import static dev.suite.runtime.halt.HaltStep.RELAY_COMMITTED;
import static dev.suite.runtime.halt.HaltStep.RELAY_MARKED;
import static dev.suite.runtime.halt.HaltStep.RELAY_READ;
import static dev.suite.runtime.halt.HaltStep.RELAY_SENT;

import dev.suite.runtime.halt.HaltSwitch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * One pass of the relay: read what waits, send it, then mark it. Dying between any two steps sends
 * rows again under the same {@code ce_id}; it never loses one.
 */
final class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class);

  private final OutboxStore store;
  private final HaltSwitch halt;
  private final int batch;

  Relay(OutboxStore store, HaltSwitch halt, int batch) {
    this.store = store;
    this.halt = halt;
    this.batch = batch;
  }

  /** Publishes one batch; gives how many rows it took. */
  int pass(RelayProducer producer) {
    List<OutboxRow> rows = store.unpublished(batch).await().indefinitely();
    if (!rows.isEmpty()) {
      halt.passes(RELAY_READ);
      publishAll(producer, withTopics(producer, rows));
    }
    return rows.size();
  }

  /** Holds back those whose topic is not there; gives the others. */
  private List<OutboxRow> withTopics(RelayProducer producer, List<OutboxRow> rows) {
    Set<String> missing = producer.missingTopics(rows);
    Set<OutboxRow.OrderedKey> held = new HashSet<>();
    List<OutboxRow> others = new ArrayList<>(rows.size());
    for (OutboxRow row : rows) {
      if (!missing.contains(row.message().topic())) {
        others.add(row);
      } else if (held.add(row.orderedKey())) {
        hold(row, RefusedRecordException.noSuchTopic(row.message().topic()));
      }
    }
    return others;
  }

  private void publishAll(RelayProducer producer, List<OutboxRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try {
      publish(producer, rows);
    } catch (RefusedRecordException _) {
      oneByOne(producer, rows);
    }
  }

  private void publish(RelayProducer producer, List<OutboxRow> rows) throws RefusedRecordException {
    producer.send(rows);
    halt.passes(RELAY_SENT);
    producer.commit();
    halt.passes(RELAY_COMMITTED);
    store.published(rows).await().indefinitely();
    halt.passes(RELAY_MARKED);
  }

  /** Some record was refused for good: hold back its key, send all the others. */
  private void oneByOne(RelayProducer producer, List<OutboxRow> rows) {
    Set<OutboxRow.OrderedKey> held = new HashSet<>();
    for (OutboxRow row : rows) {
      if (!held.contains(row.orderedKey())) {
        try {
          publish(producer, List.of(row));
        } catch (RefusedRecordException refused) {
          held.add(row.orderedKey());
          hold(row, refused);
        }
      }
    }
  }

  private void hold(OutboxRow row, RefusedRecordException refused) {
    LOG.errorf(
        "Kafka refuses outbox row %d for topic %s (%s). Its key waits; it goes out by itself once the"
            + " topic takes it",
        row.id(), row.message().topic(), refused.getMessage());
    store.failed(row, refused.getMessage()).await().indefinitely();
  }
}
