package dev.suite.policy.decision.series.adapter;

import dev.suite.policy.decision.series.BookingDecision;
import dev.suite.policy.decision.series.BookingFacts;
import dev.suite.policy.decision.series.BookingRules;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.adapter.ScopeStore;
import dev.suite.policy.resolution.adapter.ScopeStore.Place;
import dev.suite.policy.resolution.cache.adapter.PolicyCache;
import dev.suite.policy.resolution.cache.adapter.PolicyHistory;
import dev.suite.runtime.directory.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decides whether a series of appointments may be booked. */
@ApplicationScoped
public class DecideBooking {
  /**
   * A series that somebody would like to book.
   *
   * @param at the instant to decide for; empty for now
   */
  public record WantedSeries(
      long companyId,
      long customerId,
      Context context,
      List<Instant> startsAt,
      Optional<Instant> at) {}

  /** A decision with what it was made on. */
  public record Decided(Place place, Resolution resolution, BookingDecision decision) {}

  private record Found(Resolution resolution, Optional<Instant> changesAt) {}

  private final ScopeStore scopes;
  private final CustomerStore customers;
  private final PolicyCache policies;
  private final PolicyHistory history;
  private final Pool pool;
  private final Clock clock;
  private final Duration quoteLifetime;

  DecideBooking(
      ScopeStore scopes,
      CustomerStore customers,
      PolicyCache policies,
      PolicyHistory history,
      Pool pool,
      Clock clock,
      @ConfigProperty(name = "suite.decisions.quote-lifetime") Duration quoteLifetime) {
    this.scopes = scopes;
    this.customers = customers;
    this.policies = policies;
    this.history = history;
    this.pool = pool;
    this.clock = clock;
    this.quoteLifetime = quoteLifetime;
  }

  /**
   * Decides.
   *
   * @return fails with 404 for an id the company does not have, with 422 where ids contradict
   */
  public Uni<Decided> decide(WantedSeries wanted) {
    return Uni.combine()
        .all()
        .unis(
            scopes
                .places(pool, wanted.companyId(), List.of(wanted.context()), _ -> "")
                .map(List::getFirst),
            customers.refuseUnknown(pool, wanted.companyId(), wanted.customerId()))
        .with((place, _) -> place)
        .chain(place -> found(wanted, place).map(found -> decided(wanted, place, found)));
  }

  private Uni<Found> found(WantedSeries wanted, Place place) {
    return wanted
        .at()
        .map(at -> past(wanted, place, at))
        .orElseGet(() -> current(wanted, place, clock.instant()));
  }

  private Uni<Found> past(WantedSeries wanted, Place place, Instant at) {
    return history
        .resolveAt(pool, wanted.companyId(), place.epoch(), PolicyType.RECURRING, place.chain(), at)
        .map(then -> new Found(then, Optional.empty()));
  }

  private Uni<Found> current(WantedSeries wanted, Place place, Instant now) {
    return policies
        .of(wanted.companyId(), PolicyType.RECURRING, place.epoch())
        .map(known ->
            new Found(known.resolve(place.chain(), now), known.changesAfter(place.chain(), now)));
  }

  private Decided decided(WantedSeries wanted, Place place, Found found) {
    return new Decided(
        place,
        found.resolution(),
        BookingRules.decide(
            new BookingFacts(
                wanted.startsAt(),
                ZoneId.of(place.timeZone()),
                found.resolution().recurring(),
                wanted.at().orElseGet(clock::instant),
                found.changesAt(),
                quoteLifetime)));
  }
}
