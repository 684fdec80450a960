package dev.suite.callback.assignment.adapter;

import dev.suite.callback.assignment.AssignmentReason;
import dev.suite.callback.assignment.Candidate;
import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.adapter.CallbackAnswer;
import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.callback.step.adapter.Step;
import dev.suite.callback.step.adapter.TakeStep;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.idempotency.Answer;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Assigns a request that is open, to the person named or to the best; also to somebody else. */
@ApplicationScoped
class AssignCallback {
  private final Pool pool;
  private final TakeStep steps;
  private final StaffStore staff;
  private final GiveCallback give;
  private final CallbackStore store;
  private final Clock clock;

  AssignCallback(
      Pool pool,
      TakeStep steps,
      StaffStore staff,
      GiveCallback give,
      CallbackStore store,
      Clock clock) {
    this.pool = pool;
    this.steps = steps;
    this.staff = staff;
    this.give = give;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Assigns it.
   *
   * @param staffId null for the best of the ranking
   * @return fails with 422 where the person is inactive or nobody of this company
   */
  Uni<Response> assign(Step step, String staffId) {
    if (staffId != null && !EntityId.isText(staffId)) {
      throw notStaff();
    }
    return staff
        .branchOf(pool, step.companyId(), step.id())
        .chain(branchId ->
            steps.take(
                step,
                tx -> staff.lockBranch(tx, step.companyId(), branchId),
                (tx, request) ->
                    staffId == null
                        ? toTheBest(tx, request, step)
                        : toNamed(tx, request, staffId, step)));
  }

  private Uni<Answer> toTheBest(SqlConnection tx, CallbackRequest request, Step step) {
    return give.toTheBest(tx, request, step.actor())
        .chain(assignment -> answer(tx, step, assignment, List.of()));
  }

  private Uni<Answer> toNamed(
      SqlConnection tx, CallbackRequest request, String staffId, Step step) {
    return staff
        .member(tx, request, staffId)
        .onItem()
        .ifNull()
        .failWith(AssignCallback::notStaff)
        .invoke(AssignCallback::refuseInactive)
        .chain(person ->
            give.ranking(tx, request)
                .call(() -> give.to(tx, request, staffId, AssignmentReason.explicit, step.actor()))
                .chain(ranking ->
                    answer(
                        tx,
                        step,
                        new AssignmentAnswer(staffId, ranking, AssignmentReason.explicit),
                        warnings(person))));
  }

  private Uni<Answer> answer(
      SqlConnection tx, Step step, AssignmentAnswer assignment, List<AssignmentWarning> warnings) {
    return store
        .get(tx, step.companyId(), step.id())
        .map(after ->
            steps.ok(
                after,
                new AssignedAnswer(
                    CallbackAnswer.of(after, clock.instant()), assignment, warnings)));
  }

  private static void refuseInactive(Candidate person) {
    if (!person.active()) {
      throw Problem.invalid("/staff_id", "is inactive; name somebody who works here");
    }
  }

  private static Problem notStaff() {
    return Problem.invalid("/staff_id", "is nobody of this company's staff");
  }

  private static List<AssignmentWarning> warnings(Candidate person) {
    List<AssignmentWarning> warnings = new ArrayList<>();
    if (person.isFull()) {
      warnings.add(
          new AssignmentWarning(
              "/staff_id",
              "has %d open callbacks, as many as the %d they may have"
                  .formatted(person.openCallbacks(), person.capacity())));
    }
    if (!person.atWork()) {
      warnings.add(new AssignmentWarning("/staff_id", "is not at work now"));
    }
    return warnings;
  }
}
