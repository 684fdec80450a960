package dev.suite.policy.modification;

import dev.suite.policy.decision.Decision;
import dev.suite.policy.decision.Quote;
import dev.suite.policy.decision.reason.ReasonCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a change may be recorded now, and for what fee. */
public sealed interface Recording {
  /** It may; {@code fee} is what is charged. */
  record Granted(BigDecimal fee) implements Recording {}

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
   *     allowed the change, the deadline is kept; the quota is never promised
   * @param reason what the caller gave, or null
   */
  static Recording of(Decision decision, Optional<Quote> quote, String reason) {
    Instant now = decision.decidedAt();
    if (quote.isPresent() && !quote.get().holds(now, decision.appointment().startsAt())) {
      return new QuoteExpired();
    }
    List<ReasonCode> refusals =
        decision.reasons().stream()
            .filter(code -> !code.allows())
            .filter(code -> !isPromised(code, quote))
            .toList();
    if (!refusals.isEmpty()) {
      return new Refused(refusals);
    }
    if (decision.reasonRequired() && (reason == null || reason.isBlank())) {
      return new ReasonMissing();
    }
    return new Granted(
        quote.map(Quote::fee).orElseGet(() -> decision.fee().orElseThrow().amount()));
  }

  private static boolean isPromised(ReasonCode code, Optional<Quote> quote) {
    return quote.filter(Quote::allowed).isPresent()
        && (code == ReasonCode.DEADLINE_PASSED || code == ReasonCode.PRICE_UNKNOWN);
  }
}
