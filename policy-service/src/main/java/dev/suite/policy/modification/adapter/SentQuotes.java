package dev.suite.policy.modification.adapter;

import dev.suite.policy.decision.Quote;
import dev.suite.policy.decision.adapter.WantedChange;
import dev.suite.policy.decision.answer.adapter.QuoteSigner;
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
   *     company, appointment, action, scope or new start
   */
  Optional<Quote> of(WantedChange wanted, ModificationRequest request) {
    if (request.decisionId() == null) {
      return Optional.empty();
    }
    return Optional.of(
        signer
            .read(request.decisionId())
            .filter(quote -> isFor(quote, wanted))
            .orElseThrow(SentQuotes::invalid));
  }

  private static boolean isFor(Quote quote, WantedChange wanted) {
    return quote.isFor(wanted.companyId(), wanted.appointmentId(), wanted.action(), wanted.scope())
        && wanted.newStartsAt().stream().allMatch(quote::coversMoveTo);
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
