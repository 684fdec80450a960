package dev.suite.callback.step.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.ContactEffect;
import dev.suite.callback.callback.ContactOutcome;
import dev.suite.callback.callback.Notes;
import dev.suite.callback.callback.adapter.CallbackChanges;
import dev.suite.callback.callback.adapter.CallbackHistory;
import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.callback.callback.adapter.HistoryEvent;
import dev.suite.callback.settings.adapter.SettingsStore;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.work.InOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** Records an attempt to call, and what follows from how it went. */
@ApplicationScoped
class ContactCallback {
  private final TakeStep steps;
  private final SettingsStore settings;
  private final CallbackStore store;
  private final CallbackChanges changes;
  private final CallbackHistory history;
  private final CloseCallback closing;
  private final Instance<AttemptsExhausted> exhausted;
  private final Clock clock;

  ContactCallback(
      TakeStep steps,
      SettingsStore settings,
      CallbackStore store,
      CallbackChanges changes,
      CallbackHistory history,
      CloseCallback closing,
      @Any Instance<AttemptsExhausted> exhausted,
      Clock clock) {
    this.steps = steps;
    this.settings = settings;
    this.store = store;
    this.changes = changes;
    this.history = history;
    this.closing = closing;
    this.exhausted = exhausted;
    this.clock = clock;
  }

  Uni<Response> contact(Step step, ContactOutcome outcome, String notes) {
    return steps.take(
        step,
        (tx, request) ->
            settings
                .chain(tx, request.companyId(), request.branchId())
                .map(chain ->
                    ContactEffect.of(
                        outcome, request.attempts(), chain.effective(), clock.instant()))
                .chain(effect ->
                    write(tx, request, effect, Notes.joined(request.notes(), notes))
                        .chain(() -> store.get(tx, request.companyId(), request.id()))
                        .chain(after ->
                            history.write(
                                OpenTransaction.of(tx),
                                after,
                                HistoryEvent.contact_attempted,
                                outcome.name(),
                                step.actor()))
                        .chain(() -> end(tx, request, effect, step))));
  }

  private Uni<Void> write(
      SqlConnection connection, CallbackRequest request, ContactEffect effect, String notes) {
    OpenTransaction tx = OpenTransaction.of(connection);
    return switch (effect) {
      case ContactEffect.Reached _ -> changes.contacted(tx, request, notes);
      case ContactEffect.Failed failed -> changes.failed(tx, request, failed, notes);
      case ContactEffect.Cancelled(ContactOutcome reason) ->
          changes.cancelled(tx, request, reason.name(), notes);
    };
  }

  private Uni<Void> end(
      SqlConnection tx, CallbackRequest request, ContactEffect effect, Step step) {
    return switch (effect) {
      case ContactEffect.Cancelled(ContactOutcome reason) ->
          closing.closed(
              OpenTransaction.of(tx), request, HistoryEvent.cancelled, reason.name(), step.actor());
      case ContactEffect.Failed failed when failed.escalates() ->
          store
              .get(tx, request.companyId(), request.id())
              .chain(
                  after -> InOrder.each(exhausted, one -> one.exhausted(tx, after, step.actor())));
      default -> Uni.createFrom().voidItem();
    };
  }
}
