package dev.suite.policy.modification.adapter;

import dev.suite.policy.decision.Change;
import dev.suite.policy.decision.adapter.DecidedChange;
import dev.suite.policy.decision.answer.adapter.KeptDecision;
import dev.suite.policy.decision.fee.Fee;
import dev.suite.policy.modification.ChargedChange;
import dev.suite.policy.modification.Modification;
import dev.suite.policy.modification.Recording;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A line on its way into the audit trail.
 *
 * @param modification as it will be, but for its id
 * @param startsAt when the appointment begins before the change
 * @param eventId the identity of the event that will tell of it
 */
record TrailEntry(Modification modification, Instant startsAt, String eventId) {

  /**
   * One for each appointment that is changed, that of the one asked about first.
   *
   * @param text writes what is kept of the decision
   */
  static List<TrailEntry> granted(
      ModificationRequest request,
      DecidedChange decided,
      Recording.Granted granted,
      KeptDecision kept,
      Function<KeptDecision, String> text) {
    Currency currency = decided.booked().currency();
    return ChargedChange.share(granted.fee(), decided.decision().changes()).stream()
        .map(charged -> {
          String decision = text.apply(kept.charging(charged.fee(), currency));
          return of(request, decided, charged, granted.forced(), decision);
        })
        .toList();
  }

  /** What was asked and refused: that of the one asked about, at its own fee. */
  static TrailEntry refused(ModificationRequest request, DecidedChange decided, String decision) {
    Change asked = decided.decision().changes().getFirst();
    BigDecimal fee = asked.fee().map(Fee::amount).orElse(BigDecimal.ZERO);
    return of(request, decided, new ChargedChange(asked, fee), false, decision);
  }

  private static TrailEntry of(
      ModificationRequest request,
      DecidedChange decided,
      ChargedChange charged,
      boolean forced,
      String decision) {
    return new TrailEntry(
        new Modification(
            0,
            decided.wanted().action().code(),
            charged.change().appointment().id(),
            decided.booked().customerId(),
            !forced,
            forced,
            charged.fee(),
            decided.booked().currency().getCurrencyCode(),
            request.reason(),
            request.modifiedBy().type().name(),
            request.modifiedBy().id(),
            charged.change().newStartsAt().orElse(null),
            decided.decision().decidedAt(),
            "rest",
            null,
            null,
            decision),
        charged.change().appointment().startsAt(),
        UUID.randomUUID().toString());
  }
}
