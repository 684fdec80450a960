package dev.suite.callback.callback.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Writes down what happened to a request, when, and by whom; the log says so too, in the trace of
 * the call that did it.
 */
@ApplicationScoped
public class CallbackHistory {
  private static final Logger LOG = Logger.getLogger(CallbackHistory.class);
  private static final String INSERT =
      """
      INSERT INTO callback_history (company_id, callback_request_id, event, status, assigned_to,
        outcome, actor, occurred_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final Clock clock;

  CallbackHistory(Clock clock) {
    this.clock = clock;
  }

  /**
   * Adds a line.
   *
   * @param after the request as it is now
   * @param outcome of an attempt, why it was assigned or cancelled; may be null
   * @param actor the subject of the token; null where the service did it of itself
   */
  public Uni<Void> write(
      OpenTransaction tx, CallbackRequest after, HistoryEvent event, String outcome, String actor) {
    LOG.infof("Callback %d of company %d: %s", after.id(), after.companyId(), event);
    return tx.update(
            INSERT,
            after.companyId(),
            after.id(),
            event.name(),
            after.status().name(),
            after.assignedTo(),
            outcome,
            actor,
            Utc.column(clock.instant()))
        .replaceWithVoid();
  }
}
