package dev.suite.policy.simulation.adapter;

import dev.suite.contracts.Money;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer;
import dev.suite.policy.decision.fee.Fee;
import dev.suite.policy.simulation.AttemptVerdict;
import dev.suite.policy.simulation.ChangedAttempt;
import dev.suite.policy.simulation.SimulationResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a proposed policy would have changed.
 *
 * @param changed the first hundred attempts that it judges in another way
 */
record SimulationAnswer(
    long evaluated,
    long allowedBefore,
    long allowedAfter,
    Money feesBefore,
    Money feesAfter,
    @Schema(
            description =
                "How many had a fee in another currency than the company's of today: they are"
                    + " judged too, but their fees are in neither sum.")
        long otherCurrency,
    List<ChangedAttemptAnswer> changed) {

  /** One attempt, and how it is judged. */
  @Schema(name = "ChangedAttempt")
  record ChangedAttemptAnswer(
      Instant occurredAt,
      long appointmentId,
      long customerId,
      String action,
      VerdictAnswer before,
      VerdictAnswer after) {}

  /**
   * A verdict on it.
   *
   * @param code the first reason's; null where another system changed the appointment
   * @param fee what it costs, or would if forced; null while the price is unknown
   */
  @Schema(name = "AttemptVerdict")
  record VerdictAnswer(
      boolean allowed,
      @Schema(ref = "ReasonCode") String code,
      @Schema(nullable = true) Money fee) {
    static VerdictAnswer of(AttemptVerdict verdict) {
      return new VerdictAnswer(
          verdict.allowed(), verdict.code(), verdict.fee().map(DecisionAnswer::money).orElse(null));
    }
  }

  static SimulationAnswer of(SimulationResult result, String action, Currency currency) {
    return new SimulationAnswer(
        result.evaluated(),
        result.allowedBefore(),
        result.allowedAfter(),
        money(result.feesBefore(), currency),
        money(result.feesAfter(), currency),
        result.otherCurrency(),
        result.changed().stream().map(one -> change(one, action)).toList());
  }

  private static ChangedAttemptAnswer change(ChangedAttempt one, String action) {
    return new ChangedAttemptAnswer(
        one.attempt().occurredAt(),
        one.attempt().appointmentId(),
        one.attempt().customerId(),
        action,
        VerdictAnswer.of(one.attempt().before()),
        VerdictAnswer.of(one.after()));
  }

  private static Money money(BigDecimal amount, Currency currency) {
    return DecisionAnswer.money(new Fee(amount, currency));
  }
}
