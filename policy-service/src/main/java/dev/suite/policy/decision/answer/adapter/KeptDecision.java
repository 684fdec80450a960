package dev.suite.policy.decision.answer.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.suite.contracts.Money;
import dev.suite.policy.decision.Quote;
import dev.suite.policy.decision.adapter.DecidedChange;
import dev.suite.policy.decision.fee.Fee;
import dev.suite.policy.decision.series.SeriesFacts;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * A decision as the audit trail keeps it, with what makes its outcome plain.
 *
 * @param charged what the change was charged, and still tells once it is voided; of a refusal: none
 * @param quoted what the quote promised that came along, if one did
 * @param series what the policy for series asked for; outside a series: none
 */
public record KeptDecision(
    @JsonUnwrapped DecisionAnswer decision,
    @JsonInclude(JsonInclude.Include.NON_NULL) Money charged,
    @JsonInclude(JsonInclude.Include.NON_NULL) Quoted quoted,
    @JsonInclude(JsonInclude.Include.NON_NULL) SeriesTerms series) {

  /** A fee that was promised for all that was meant, and the version of the policy it is from. */
  public record Quoted(Money fee, int policyVersion) {}

  /** The notice that the policy for series asks for. */
  public record SeriesTerms(BigDecimal requiredHours) {}

  /** What is kept of an attempt, whatever comes of it. */
  public static KeptDecision of(
      DecisionAnswer answer, DecidedChange decided, Optional<Quote> quote) {
    Currency currency = decided.booked().currency();
    SeriesFacts series = decided.decision().facts().series();
    return new KeptDecision(
        answer,
        null,
        quote.map(one -> new Quoted(money(one.fee(), currency), one.policyVersion())).orElse(null),
        series.rules().map(rules -> new SeriesTerms(rules.hoursBefore())).orElse(null));
  }

  /** The same once it is charged. */
  public KeptDecision charging(BigDecimal fee, Currency currency) {
    return new KeptDecision(decision, money(fee, currency), quoted, series);
  }

  private static Money money(BigDecimal amount, Currency currency) {
    return DecisionAnswer.money(new Fee(amount, currency));
  }
}
