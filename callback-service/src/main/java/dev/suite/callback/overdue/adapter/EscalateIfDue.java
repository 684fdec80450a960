package dev.suite.callback.overdue.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.escalation.EscalationReason;
import dev.suite.callback.escalation.EscalationRules;
import dev.suite.callback.escalation.EscalationVerdict;
import dev.suite.callback.escalation.Takeover;
import dev.suite.callback.escalation.adapter.Handover;
import dev.suite.callback.escalation.adapter.RelationStore.Relations;
import dev.suite.callback.escalation.adapter.WatchStore;
import dev.suite.callback.escalation.adapter.WatchStore.Watch;
import dev.suite.callback.escalation.adapter.WriteHandover;
import dev.suite.runtime.database.OpenTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Escalates a request by itself where that is due; else sets when to look at it again. Its row is
 * locked, so that completing, cancelling and contacting come before or after, never between.
 */
@ApplicationScoped
class EscalateIfDue {
  private final WatchStore watches;
  private final WriteHandover writeHandover;
  private final Clock clock;

  EscalateIfDue(WatchStore watches, WriteHandover writeHandover, Clock clock) {
    this.watches = watches;
    this.writeHandover = writeHandover;
    this.clock = clock;
  }

  /**
   * Judges it by what is true now.
   *
   * @param traceparent the trace its events belong to, or null
   */
  Uni<Void> judge(
      SqlConnection tx,
      CallbackRequest request,
      Watch watch,
      Relations relations,
      String actor,
      String traceparent) {
    EscalationRules rules = relations.rules(request.branchId());
    return switch (rules.judge(request, watch.lastEscalatedAt(), clock.instant())) {
      case EscalationVerdict.Due(EscalationReason why) ->
          handOver(
              tx,
              rules,
              watch,
              new Handover(
                  request,
                  watch.level(),
                  why,
                  null,
                  target(request, watch, relations),
                  rules.cooldown(),
                  actor,
                  traceparent));
      case EscalationVerdict.NotBefore(Instant at) ->
          watches.lookAgain(OpenTransaction.of(tx), request, watch, at);
      case EscalationVerdict.Over _ ->
          watches.lookAgain(OpenTransaction.of(tx), request, watch, null);
    };
  }

  private Uni<Void> handOver(
      SqlConnection tx, EscalationRules rules, Watch watch, Handover handover) {
    return rules
        .pause(handover.to(), watch.level(), watch.lastEscalatedAt(), clock.instant())
        .map(end -> watches.lookAgain(OpenTransaction.of(tx), handover.request(), watch, end))
        .orElseGet(() -> writeHandover.write(tx, handover).replaceWithVoid());
  }

  private static Takeover target(CallbackRequest request, Watch watch, Relations relations) {
    return relations
        .chain()
        .next(watch.level(), request.branchId(), request.assignedTo())
        .orElse(Takeover.NOBODY);
  }
}
