package dev.suite.callback.step.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.Notes;
import dev.suite.callback.callback.adapter.CallbackChanges;
import dev.suite.callback.callback.adapter.CallbackHistory;
import dev.suite.callback.callback.adapter.CallbackPublisher;
import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.callback.callback.adapter.HistoryEvent;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.work.InOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.Response;

/** Completes and cancels requests; what hangs on them ends with them. */
@ApplicationScoped
public class CloseCallback {
  private final TakeStep steps;
  private final CallbackStore store;
  private final CallbackChanges changes;
  private final CallbackHistory history;
  private final CallbackPublisher publisher;
  private final Instance<CallbackClosing> closings;

  CloseCallback(
      TakeStep steps,
      CallbackStore store,
      CallbackChanges changes,
      CallbackHistory history,
      CallbackPublisher publisher,
      @Any Instance<CallbackClosing> closings) {
    this.steps = steps;
    this.store = store;
    this.changes = changes;
    this.history = history;
    this.publisher = publisher;
    this.closings = closings;
  }

  Uni<Response> complete(Step step, String notes) {
    return steps.take(
        step,
        (tx, request) ->
            changes
                .completed(OpenTransaction.of(tx), request, Notes.joined(request.notes(), notes))
                .chain(() ->
                    closed(
                        OpenTransaction.of(tx),
                        request,
                        HistoryEvent.completed,
                        null,
                        step.actor())));
  }

  Uni<Response> cancel(Step step, String reason) {
    return steps.take(
        step,
        (tx, request) ->
            changes
                .cancelled(OpenTransaction.of(tx), request, reason, request.notes())
                .chain(() ->
                    closed(
                        OpenTransaction.of(tx),
                        request,
                        HistoryEvent.cancelled,
                        null,
                        step.actor())));
  }

  /** Tells everybody that a request is closed, once its row says so. */
  public Uni<Void> closed(
      OpenTransaction tx,
      CallbackRequest request,
      HistoryEvent event,
      String outcome,
      String actor) {
    return store
        .get(tx, request.companyId(), request.id())
        .chain(after ->
            history
                .write(tx, after, event, outcome, actor)
                .chain(() -> InOrder.each(closings, one -> one.closed(tx, after)))
                .chain(() -> publisher.closed(tx, after)));
  }
}
