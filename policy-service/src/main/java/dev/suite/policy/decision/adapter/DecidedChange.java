package dev.suite.policy.decision.adapter;

import dev.suite.policy.decision.Decision;
import dev.suite.policy.decision.Quote;
import dev.suite.policy.decision.QuotedSeries;
import dev.suite.policy.decision.appointment.adapter.BookedAppointment;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.StoredPolicy;
import java.util.Optional;

/** A decision about a cancellation or a reschedule with what it was made on. */
public record DecidedChange(
    WantedChange wanted, BookedAppointment booked, Resolution resolution, Decision decision) {

  /** The quote that honours this decision's fee; a decision without a known fee has none. */
  public Optional<Quote> quote() {
    return decision
        .fee()
        .map(fee ->
            new Quote(
                booked.companyId(),
                booked.id(),
                wanted.action(),
                wanted.scope(),
                decision.appointment().startsAt(),
                wanted.newStartsAt(),
                fee.amount(),
                Optional.of(fee.currency()),
                decision.allowed(),
                resolution.source().map(StoredPolicy::version).orElse(0),
                QuotedSeries.others(decision.facts().appointments()),
                decision.validUntil()));
  }
}
