package dev.suite.callback.intake.adapter;

import dev.suite.callback.assignment.AssignmentReason;
import dev.suite.callback.assignment.adapter.AssignmentAnswer;
import dev.suite.callback.assignment.adapter.GiveCallback;
import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.adapter.CallbackAnswer;
import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.runtime.idempotency.Answer;
import dev.suite.runtime.idempotency.Answers;
import dev.suite.runtime.rest.ETags;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Tells who asked for a callback what it is now, and who is to call. */
@ApplicationScoped
class AnswerRequest {
  private final CallbackStore store;
  private final GiveCallback give;
  private final Answers answers;
  private final Clock clock;

  AnswerRequest(CallbackStore store, GiveCallback give, Answers answers, Clock clock) {
    this.store = store;
    this.give = give;
    this.answers = answers;
    this.clock = clock;
  }

  /** 201 with a new request. */
  Uni<Answer> created(SqlConnection tx, CallbackRequest request, AssignmentAnswer assignment) {
    return answer(tx, request, assignment, 201);
  }

  /** 200 with the open request that was joined. */
  Uni<Answer> joined(SqlConnection tx, CallbackRequest open) {
    AssignmentReason reason =
        open.assignedTo() == null
            ? AssignmentReason.no_candidate
            : AssignmentReason.already_assigned;
    return assignment(tx, open, reason).chain(assignment -> answer(tx, open, assignment, 200));
  }

  /** Who has it, and why nobody else was sought, with the ranking as it is. */
  Uni<AssignmentAnswer> assignment(
      SqlConnection tx, CallbackRequest request, AssignmentReason reason) {
    return give.ranking(tx, request)
        .map(ranking -> new AssignmentAnswer(request.assignedTo(), ranking, reason));
  }

  private Uni<Answer> answer(
      SqlConnection tx, CallbackRequest request, AssignmentAnswer assignment, int status) {
    return store
        .get(tx, request.companyId(), request.id())
        .map(after ->
            answers
                .of(
                    status,
                    "/v1/companies/%d/callbacks/%d".formatted(after.companyId(), after.id()),
                    new RequestedAnswer(
                        CallbackAnswer.of(after, clock.instant()), assignment, status == 200))
                .withEtag(ETags.of(after.version())));
  }
}
