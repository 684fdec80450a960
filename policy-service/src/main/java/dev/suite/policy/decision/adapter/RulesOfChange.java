package dev.suite.policy.decision.adapter;

import dev.suite.policy.decision.appointment.adapter.BookedAppointment;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.cache.adapter.PolicyInForce;
import dev.suite.policy.resolution.config.ChangeConfig;
import dev.suite.policy.resolution.config.RecurringConfig;
import dev.suite.policy.resolution.config.Terms;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the policies that a change is decided by: of now, of another instant, of the booking. */
final class RulesOfChange {
  private final FactSource source;
  private final BookedAppointment booked;
  private final Instant at;
  private final Instant now;

  /**
   * Finds them for one appointment.
   *
   * @param at the instant decided for; {@code now} where nothing else was asked
   */
  RulesOfChange(FactSource source, BookedAppointment booked, Instant at, Instant now) {
    this.source = source;
    this.booked = booked;
    this.at = at;
    this.now = now;
  }

  /** The candidates among policies of a type, and the rules for series. */
  Uni<RulesInForce> of(PolicyType type) {
    return inForce(type)
        .chain(change ->
            candidates(type, change.resolution())
                .chain(candidates -> withSeries(candidates, change.changesAt())));
  }

  private Uni<RulesInForce> withSeries(List<Resolution> candidates, Optional<Instant> changesAt) {
    return booked.series().isEmpty()
        ? Uni.createFrom().item(new RulesInForce(candidates, Optional.empty(), changesAt))
        : inForce(PolicyType.RECURRING)
            .map(series ->
                new RulesInForce(
                    candidates,
                    Optional.of(
                        series.resolution().recurring().orElse(RecurringConfig.WITHOUT_POLICY)),
                    Stream.of(changesAt, series.changesAt())
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)));
  }

  private Uni<List<Resolution>> candidates(PolicyType type, Resolution current) {
    return switch (current.change(type).map(ChangeConfig::terms).orElse(Terms.CURRENT)) {
      case CURRENT -> Uni.createFrom().item(List.of(current));
      case AT_BOOKING -> atBooking(type).map(List::of);
      case MOST_FAVOURABLE -> atBooking(type).map(then -> List.of(current, then));
    };
  }

  private Uni<Resolution> atBooking(PolicyType type) {
    return source.policyAt(booked, type, booked.bookedAt());
  }

  private Uni<PolicyInForce> inForce(PolicyType type) {
    return at.equals(now)
        ? source.policies(booked, type).map(known -> known.inForceNow(booked.chain(), now))
        : source.policyAt(booked, type, at).map(PolicyInForce::past);
  }
}
