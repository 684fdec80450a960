package dev.suite.policy.modification.adapter;

import dev.suite.policy.decision.Action;
import dev.suite.policy.decision.adapter.Decided;
import dev.suite.policy.decision.adapter.DecisionAnswer;
import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.modification.Modification;
import dev.suite.policy.modification.Recording;
import dev.suite.runtime.idempotency.Answer;
import dev.suite.runtime.idempotency.Answers;
import dev.suite.runtime.rest.ETags;
import dev.suite.runtime.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** The answers of the recording itself, as text: they are stored with the Idempotency-Key. */
@ApplicationScoped
class RecordingAnswers {
  private final Answers answers;

  RecordingAnswers(Answers answers) {
    this.answers = answers;
  }

  /** 201 with the modification. */
  Answer recorded(
      Attempt attempt,
      long id,
      Decided decided,
      Recording.Granted granted,
      DecisionAnswer decision) {
    ModificationRequest request = attempt.request();
    Modification recorded =
        new Modification(
            id,
            Action.CANCEL.code(),
            decided.booked().id(),
            decided.booked().customerId(),
            !granted.forced(),
            granted.forced(),
            granted.fee(),
            decided.booked().currency().getCurrencyCode(),
            request.reason(),
            request.modifiedBy().type().name(),
            request.modifiedBy().id(),
            null,
            decided.decision().decidedAt(),
            "rest",
            null,
            null,
            text(decision));
    return answers
        .of(201, attempt.path() + "/" + id, ModificationAnswer.of(recorded))
        .withEtag(ETags.of(recorded.version()));
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
