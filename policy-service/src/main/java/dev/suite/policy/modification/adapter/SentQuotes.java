package dev.suite.policy.modification.adapter;

import dev.suite.policy.decision.Action;
import dev.suite.policy.decision.Quote;
import dev.suite.policy.decision.adapter.QuoteSigner;
import dev.suite.policy.resolution.config.SeriesScope;
import dev.suite.runtime.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads the {@code decision_id} that comes with a request. */
@ApplicationScoped
class SentQuotes {
  private final QuoteSigner signer;

  SentQuotes(QuoteSigner signer) {
    this.signer = signer;
  }

  /**
   * The quote a request names; empty when it names none.
   *
   * @throws Problem 422 {@code invalid_decision} where it was tampered with or given for another
   *     company, appointment or action
   */
  Optional<Quote> of(long companyId, ModificationRequest request) {
    if (request.decisionId() == null) {
      return Optional.empty();
    }
    return Optional.of(
        signer
            .read(request.decisionId())
            .filter(quote ->
                quote.isFor(
                    companyId, request.appointmentId(), Action.CANCEL, SeriesScope.OCCURRENCE))
            .orElseThrow(SentQuotes::invalid));
  }

  private static Problem invalid() {
    return Problem.of(
            422,
            "invalid_decision",
            "Send the decision_id of a decision on this appointment and action.")
        .error("/decision_id", "is not a decision on this")
        .build();
  }
}
