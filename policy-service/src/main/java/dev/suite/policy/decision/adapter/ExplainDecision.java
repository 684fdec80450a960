package dev.suite.policy.decision.adapter;

import dev.suite.policy.decision.adapter.DecideCancellation.Decided;
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
  public DecisionAnswer explain(Decided decided, Locale language) {
    return DecisionAnswer.of(decided.quote().map(signer::sign).orElse(null), decided, language);
  }
}
