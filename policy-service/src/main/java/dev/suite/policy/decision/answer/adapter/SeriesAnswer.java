package dev.suite.policy.decision.answer.adapter;

import dev.suite.contracts.Money;
import dev.suite.policy.decision.Action;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer.Reason;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer.WindowOfStart;
import dev.suite.policy.decision.fee.Fee;
import dev.suite.policy.decision.message.ReasonMessages;
import dev.suite.policy.decision.series.BookingDecision;
import dev.suite.policy.decision.series.adapter.DecidedBooking;
import dev.suite.policy.resolution.adapter.EffectivePolicy;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What is answered about the booking of a series: it costs nothing and nothing is quoted. */
final class SeriesAnswer {

  private SeriesAnswer() {}

  static DecisionAnswer of(DecidedBooking decided, Locale language) {
    BookingDecision decision = decided.decision();
    return new DecisionAnswer(
        null,
        decision.allowed(),
        Action.RECUR.code(),
        reasons(decided, language),
        nothing(decided),
        List.of(),
        null,
        null,
        WindowOfStart.of(decision.window()),
        null,
        false,
        EffectivePolicy.Source.of(decided.resolution()),
        decision.decidedAt(),
        decision.validUntil(),
        EffectivePolicy.TraceStep.all(decided.resolution()));
  }

  private static Money nothing(DecidedBooking decided) {
    return DecisionAnswer.money(new Fee(BigDecimal.ZERO, decided.place().currency()));
  }

  private static List<Reason> reasons(DecidedBooking decided, Locale language) {
    BookingDecision decision = decided.decision();
    ZoneId zone = ZoneId.of(decided.place().timeZone());
    return decision.reasons().stream()
        .map(
            code -> new Reason(code.code(), ReasonMessages.message(code, decision, language, zone)))
        .toList();
  }
}
