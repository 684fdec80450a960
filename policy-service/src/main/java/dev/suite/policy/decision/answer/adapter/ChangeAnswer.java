package dev.suite.policy.decision.answer.adapter;

import dev.suite.policy.decision.Decision;
import dev.suite.policy.decision.adapter.DecidedChange;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer.FeeStepAnswer;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer.NoticeAnswer;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer.QuotaAnswer;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer.Reason;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer.WindowOfStart;
import dev.suite.policy.decision.fee.FeeStep;
import dev.suite.policy.decision.message.ReasonMessages;
import dev.suite.policy.resolution.adapter.EffectivePolicy;
import java.util.List;
import java.util.Locale;

/** What is answered about a cancellation or a reschedule. */
final class ChangeAnswer {

  private ChangeAnswer() {}

  static DecisionAnswer of(String decisionId, DecidedChange decided, Locale language) {
    Decision decision = decided.decision();
    return new DecisionAnswer(
        decisionId,
        decision.allowed(),
        decided.wanted().action().code(),
        reasons(decided, language),
        decision.fee().map(DecisionAnswer::money).orElse(null),
        decision.feeSchedule().stream().map(ChangeAnswer::step).toList(),
        notice(decision),
        QuotaAnswer.of(decision.quota()),
        decision.allowedWindow().map(WindowOfStart::of).orElse(null),
        appointmentIds(decided),
        decision.reasonRequired(),
        EffectivePolicy.Source.of(decided.resolution()),
        decision.decidedAt(),
        decision.validUntil(),
        EffectivePolicy.TraceStep.all(decided.resolution()));
  }

  private static NoticeAnswer notice(Decision decision) {
    return new NoticeAnswer(
        decision.deadline().requiredHours(),
        decision.deadline().actualHours(),
        decision.deadline().at());
  }

  private static List<Reason> reasons(DecidedChange decided, Locale language) {
    Decision decision = decided.decision();
    return decision.reasons().stream()
        .map(code ->
            new Reason(
                code.code(),
                ReasonMessages.message(code, decision, language, decided.booked().zone())))
        .toList();
  }

  private static List<Long> appointmentIds(DecidedChange decided) {
    return decided.wanted().meansOthers()
        ? decided.decision().changes().stream().map(change -> change.appointment().id()).toList()
        : null;
  }

  private static FeeStepAnswer step(FeeStep step) {
    return new FeeStepAnswer(step.until(), step.fee().map(DecisionAnswer::money).orElse(null));
  }
}
