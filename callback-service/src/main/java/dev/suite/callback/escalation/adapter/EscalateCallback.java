package dev.suite.callback.escalation.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.escalation.EscalationReason;
import dev.suite.callback.escalation.Takeover;
import dev.suite.callback.escalation.adapter.RelationStore.Relations;
import dev.suite.callback.escalation.adapter.WatchStore.Watch;
import dev.suite.callback.step.adapter.Step;
import dev.suite.callback.step.adapter.TakeStep;
import dev.suite.runtime.idempotency.Answer;
import dev.suite.runtime.idempotency.Answers;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.trace.TraceParent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Escalates a request because somebody says so; no cooldown stands in the way. */
@ApplicationScoped
class EscalateCallback {
  private final TakeStep steps;
  private final WatchStore watches;
  private final RelationStore relations;
  private final WriteHandover writeHandover;
  private final Answers answers;

  EscalateCallback(
      TakeStep steps,
      WatchStore watches,
      RelationStore relations,
      WriteHandover writeHandover,
      Answers answers) {
    this.steps = steps;
    this.watches = watches;
    this.relations = relations;
    this.writeHandover = writeHandover;
    this.answers = answers;
  }

  /**
   * Escalates it to the person named, else to the next of the chain.
   *
   * @param said in their own words, or null
   * @param escalateTo null for the chain
   * @return 201 with the escalation; 409 {@code no_escalation_target} where nobody is left
   */
  Uni<Response> escalate(Step step, String said, String escalateTo) {
    String traceparent = TraceParent.current();
    return steps.take(
        step,
        tx ->
            escalateTo == null
                ? Uni.createFrom().voidItem()
                : relations.requireActive(tx, step.companyId(), escalateTo),
        (tx, request) ->
            watches
                .lock(tx, step.companyId(), step.id())
                .chain(watch ->
                    relations
                        .of(tx, step.companyId())
                        .chain(all ->
                            target(request, watch, all, escalateTo)
                                .map(to ->
                                    write(
                                        tx,
                                        new Handover(
                                            request,
                                            watch.level(),
                                            EscalationReason.manual_escalation,
                                            said,
                                            to,
                                            all.rules(request.branchId()).cooldown(),
                                            step.actor(),
                                            traceparent)))
                                .orElseGet(() -> Uni.createFrom().item(nobodyLeft(step))))));
  }

  private static Optional<Takeover> target(
      CallbackRequest request, Watch watch, Relations all, String escalateTo) {
    return escalateTo == null
        ? all.chain().next(watch.level(), request.branchId(), request.assignedTo())
        : Optional.of(all.chain().to(escalateTo, watch.level(), request.branchId()));
  }

  private Uni<Answer> write(SqlConnection tx, Handover handover) {
    return writeHandover
        .write(tx, handover)
        .map(escalation -> answers.of(201, null, EscalationAnswer.of(escalation)));
  }

  private Answer nobodyLeft(Step step) {
    return answers.refusal(
        step.path(),
        Problem.of(
                409,
                "no_escalation_target",
                "No manager or admin is left who does not have it; name somebody in escalate_to.")
            .build());
  }
}
