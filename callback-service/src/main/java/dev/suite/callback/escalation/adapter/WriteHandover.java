package dev.suite.callback.escalation.adapter;

import dev.suite.callback.assignment.adapter.GiveCallback;
import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.CallbackStatus;
import dev.suite.callback.callback.adapter.CallbackChanges;
import dev.suite.callback.callback.adapter.CallbackHistory;
import dev.suite.callback.callback.adapter.CallbackPublisher;
import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.callback.callback.adapter.HistoryEvent;
import dev.suite.callback.escalation.Escalation;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.trace.TraceParent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Writes that a request goes to somebody else, in the transaction that holds its row: the
 * escalation, what the request is then, its history and the events.
 */
@ApplicationScoped
public class WriteHandover {
  private static final Logger LOG = Logger.getLogger(WriteHandover.class);
  private static final String COLUMNS =
      """
      assigned_to = ?, assigned_at = ?, status = ?, escalation_level = ?, last_escalated_at = ?,
        next_escalation_at = ?, escalation_failures = 0\
      """;

  private final EscalationStore escalations;
  private final CallbackStore store;
  private final CallbackChanges changes;
  private final CallbackHistory history;
  private final GiveCallback give;
  private final EscalationPublisher publisher;
  private final CallbackPublisher callbacks;
  private final Clock clock;

  WriteHandover(
      EscalationStore escalations,
      CallbackStore store,
      CallbackChanges changes,
      CallbackHistory history,
      GiveCallback give,
      EscalationPublisher publisher,
      CallbackPublisher callbacks,
      Clock clock) {
    this.escalations = escalations;
    this.store = store;
    this.changes = changes;
    this.history = history;
    this.give = give;
    this.publisher = publisher;
    this.callbacks = callbacks;
    this.clock = clock;
  }

  /** Gives the escalation as it was written. */
  public Uni<Escalation> write(SqlConnection connection, Handover handover) {
    OpenTransaction tx = OpenTransaction.of(connection);
    CallbackRequest request = handover.request();
    Instant now = clock.instant();
    return escalations
        .add(connection, handover.escalation(0, now))
        .map(id -> handover.escalation(id, now))
        .call(() -> change(tx, handover, now))
        .call(() ->
            handover.changesHands()
                ? give.remember(tx, request.companyId(), handover.holder())
                : Uni.createFrom().voidItem())
        .call(escalation ->
            store
                .get(connection, request.companyId(), request.id())
                .chain(after -> tell(tx, handover, escalation, after)));
  }

  private Uni<Void> change(OpenTransaction tx, Handover handover, Instant now) {
    CallbackRequest request = handover.request();
    return changes.change(
        tx,
        request,
        COLUMNS,
        handover.holder(),
        handover.changesHands() ? now : request.assignedAt(),
        handover.hasTarget() ? CallbackStatus.assigned.name() : request.status().name(),
        handover.levelAfter(),
        now,
        handover.cooldown().endAfter(now));
  }

  private Uni<Void> tell(
      OpenTransaction tx, Handover handover, Escalation escalation, CallbackRequest after) {
    return history
        .write(tx, after, HistoryEvent.escalated, handover.why().name(), handover.actor())
        .chain(() ->
            TraceParent.within(handover.traceparent(), () -> escalated(tx, escalation, after)))
        .chain(() ->
            handover.changesHands()
                ? TraceParent.within(
                    handover.traceparent(),
                    () -> callbacks.assigned(tx, after, escalation.escalatedFrom()))
                : Uni.createFrom().voidItem());
  }

  private Uni<Void> escalated(OpenTransaction tx, Escalation escalation, CallbackRequest after) {
    LOG.infof(
        "Callback %d of company %d is escalated to level %d: %s",
        after.id(), after.companyId(), escalation.level(), escalation.escalationReason());
    return publisher.escalated(tx, escalation, after);
  }
}
