package dev.suite.policy.modification;

import dev.suite.policy.decision.ChangeFacts;
import dev.suite.policy.decision.Decision;
import dev.suite.policy.decision.Quote;
import dev.suite.policy.decision.reason.ReasonCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a change may be recorded now, and for what fee. */
public sealed interface Recording {
  /**
   * It may.
   *
   * @param fee what is charged
   * @param forced whether it took an administrator's word
   */
  record Granted(BigDecimal fee, boolean forced) implements Recording {}

  /** It may not, for these reasons; the first stands for all. */
  record Refused(List<ReasonCode> reasons) implements Recording {}

  /** The quote it names holds no longer. */
  record QuoteExpired() implements Recording {}

  /** The policy asks for a reason and none was given. */
  record ReasonMissing() implements Recording {}

  /**
   * Holds a decision made inside the recording transaction against what was asked.
   *
   * @param quote the quote that came along, if any: while it holds, its fee is charged and, if it
   *     allowed the change, the deadline is kept; the quota is never promised, nor the fee for
   *     other appointments than it was given for
   * @param reason what the caller gave, or null
   */
  static Recording of(Decision decision, Optional<Quote> quote, String reason, Force force) {
    Instant now = decision.decidedAt();
    ChangeFacts facts = decision.facts();
    if (quote.isPresent() && !quote.get().holds(now, facts.currency(), facts.appointments())) {
      return new QuoteExpired();
    }
    List<ReasonCode> refusals =
        decision.reasons().stream()
            .filter(code -> !code.allows())
            .filter(code -> !isPromised(code, quote))
            .toList();
    List<ReasonCode> standing = refusals.stream().filter(code -> !force.overrules(code)).toList();
    if (!standing.isEmpty()) {
      return new Refused(standing);
    }
    if (decision.reasonRequired() && (reason == null || reason.isBlank())) {
      return new ReasonMissing();
    }
    return new Granted(fee(decision, quote, force), !refusals.isEmpty());
  }

  private static BigDecimal fee(Decision decision, Optional<Quote> quote, Force force) {
    return force == Force.WAIVED
        ? BigDecimal.ZERO
        : quote.map(Quote::fee).orElseGet(() -> decision.fee().orElseThrow().amount());
  }

  private static boolean isPromised(ReasonCode code, Optional<Quote> quote) {
    return quote.filter(Quote::allowed).isPresent()
        && (code == ReasonCode.DEADLINE_PASSED || code == ReasonCode.PRICE_UNKNOWN);
  }
}
