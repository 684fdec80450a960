package dev.suite.policy.modification.adapter;

import dev.suite.policy.decision.answer.adapter.DecisionAnswer;
import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.modification.Modification;
import dev.suite.runtime.idempotency.Answer;
import dev.suite.runtime.idempotency.Answers;
import dev.suite.runtime.rest.ETags;
import dev.suite.runtime.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The answers of the recording itself, as text: they are stored with the Idempotency-Key. */
@ApplicationScoped
class RecordingAnswers {
  private final Answers answers;

  RecordingAnswers(Answers answers) {
    this.answers = answers;
  }

  /** 201 with the first modification, and with the ids of the others of a series. */
  Answer recorded(Attempt attempt, List<Modification> recorded) {
    Modification first = recorded.getFirst();
    ModificationAnswer answer = ModificationAnswer.of(first);
    return answers
        .of(
            201,
            attempt.path() + "/" + first.id(),
            attempt.wanted().meansOthers() ? answer.withAlso(recorded) : answer)
        .withEtag(ETags.of(first.version()));
  }

  /** 409 with the decision; the code is the reason's. */
  Answer refused(Attempt attempt, ReasonCode code, DecisionAnswer decision) {
    String why =
        decision.reasons().stream()
            .filter(reason -> reason.code().equals(code.code()))
            .map(DecisionAnswer.Reason::message)
            .findFirst()
            .orElseThrow();
    return problem(attempt, Problem.of(409, code.code(), why).with("decision", decision).build());
  }

  /** 409 with what a decision would be now. */
  Answer quoteExpired(Attempt attempt, DecisionAnswer decision) {
    return problem(
        attempt,
        Problem.of(409, "decision_expired", "The quote holds no longer; ask for a new decision.")
            .with("decision", decision)
            .build());
  }

  /** 422: the policy asks for a reason. */
  Answer reasonMissing(Attempt attempt) {
    return problem(attempt, Problem.invalid("/reason", "is required by the policy"));
  }

  private Answer problem(Attempt attempt, Problem problem) {
    return answers.refusal(attempt.path(), problem);
  }

  /** A value as the JSON an answer shows. */
  String text(Object value) {
    return answers.text(value);
  }
}
