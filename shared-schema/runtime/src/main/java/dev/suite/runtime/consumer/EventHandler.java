package dev.suite.runtime.consumer;

import dev.suite.runtime.event.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * What one consumer does with the events of its topic. Everything happens in one transaction of a
 * batch; each event may come more than once and must be counted once.
 *
 * @param <E> what a record says
 */
public interface EventHandler<E> {
  /** The consumer's name, at most 64 characters: waiting events and dead letters carry it. */
  String consumer();

  /**
   * Reads a record.
   *
   * @throws UnreadableEventException sends it to the dead letters
   */
  E read(Received received) throws UnreadableEventException;

  /** Says of each event, in the given order, whether it can be applied now. */
  Uni<List<Verdict>> examine(SqlConnection tx, List<Incoming<E>> events);

  /** Applies the events that are ready. */
  Uni<Void> apply(SqlConnection tx, List<Incoming<E>> ready);
}
