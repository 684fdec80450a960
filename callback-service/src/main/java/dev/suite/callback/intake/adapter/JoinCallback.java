package dev.suite.callback.intake.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.adapter.CallbackChanges;
import dev.suite.callback.callback.adapter.CallbackHistory;
import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.callback.callback.adapter.HistoryEvent;
import dev.suite.callback.callback.adapter.WindowJson;
import dev.suite.callback.intake.Coalescing;
import dev.suite.runtime.database.OpenTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Lets a number that asks again join the request it has open. */
@ApplicationScoped
class JoinCallback {
  /** A request that was never escalated is due for it at its deadline. */
  private static final String JOINED =
      """
      priority = ?, preferred_time_window = ?, notes = ?,
        next_escalation_at = IF(last_escalated_at IS NULL AND next_escalation_at = expires_at, ?,
          next_escalation_at), expires_at = ?\
      """;

  private final CallbackChanges changes;
  private final CallbackHistory history;
  private final CallbackStore store;

  JoinCallback(CallbackChanges changes, CallbackHistory history, CallbackStore store) {
    this.changes = changes;
    this.history = history;
    this.store = store;
  }

  Uni<Void> join(SqlConnection connection, Wish wish, CallbackRequest open, Instant expiresAt) {
    OpenTransaction tx = OpenTransaction.of(connection);
    Coalescing joined =
        Coalescing.of(
            open, wish.body().priority(), expiresAt, wish.body().window(), wish.body().notes());
    return changes
        .change(
            tx,
            open,
            JOINED,
            joined.priority().name(),
            WindowJson.write(joined.window()),
            joined.notes(),
            joined.expiresAt(),
            joined.expiresAt())
        .chain(() -> store.get(connection, open.companyId(), open.id()))
        .chain(after -> history.write(tx, after, HistoryEvent.joined, null, wish.actor()));
  }
}
