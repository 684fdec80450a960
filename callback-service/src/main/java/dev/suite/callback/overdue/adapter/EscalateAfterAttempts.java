package dev.suite.callback.overdue.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.escalation.adapter.RelationStore;
import dev.suite.callback.escalation.adapter.WatchStore;
import dev.suite.callback.step.adapter.AttemptsExhausted;
import dev.suite.runtime.trace.TraceParent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Escalates a request at once when one attempt too many has failed, unless it was just now. */
@ApplicationScoped
class EscalateAfterAttempts implements AttemptsExhausted {
  private final WatchStore watches;
  private final RelationStore relations;
  private final EscalateIfDue escalateIfDue;

  EscalateAfterAttempts(WatchStore watches, RelationStore relations, EscalateIfDue escalateIfDue) {
    this.watches = watches;
    this.relations = relations;
    this.escalateIfDue = escalateIfDue;
  }

  @Override
  public Uni<Void> exhausted(SqlConnection tx, CallbackRequest request, String actor) {
    String traceparent = TraceParent.current();
    return watches
        .lock(tx, request.companyId(), request.id())
        .chain(watch ->
            relations
                .of(tx, request.companyId())
                .chain(all -> escalateIfDue.judge(tx, request, watch, all, actor, traceparent)));
  }
}
