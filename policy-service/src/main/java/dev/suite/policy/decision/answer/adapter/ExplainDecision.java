package dev.suite.policy.decision.answer.adapter;

import dev.suite.policy.decision.adapter.DecidedChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Turns a decision into the answer a caller gets, with the signed quote that honours it. */
@ApplicationScoped
public class ExplainDecision {
  private final QuoteSigner signer;

  ExplainDecision(QuoteSigner signer) {
    this.signer = signer;
  }

  /** The decision in the caller's language. */
  public DecisionAnswer explain(DecidedChange decided, Locale language) {
    return ChangeAnswer.of(decided.quote().map(signer::sign).orElse(null), decided, language);
  }

  /** The same for another instant than now: nothing is quoted. */
  DecisionAnswer withoutQuote(DecidedChange decided, Locale language) {
    return ChangeAnswer.of(null, decided, language);
  }
}
