package dev.suite.policy.decision.series.adapter;

import dev.suite.policy.decision.series.BookingFacts;
import dev.suite.policy.decision.series.BookingRules;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.adapter.ScopeStore;
import dev.suite.policy.resolution.adapter.ScopeStore.Place;
import dev.suite.policy.resolution.cache.adapter.PolicyCache;
import dev.suite.policy.resolution.cache.adapter.PolicyHistory;
import dev.suite.policy.resolution.cache.adapter.PolicyInForce;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decides whether a series of appointments may be booked. */
@ApplicationScoped
public class DecideBooking {
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
  public Uni<DecidedBooking> decide(WantedSeries wanted) {
    return Uni.combine()
        .all()
        .unis(
            scopes
                .places(pool, wanted.companyId(), List.of(wanted.context()), _ -> "")
                .map(List::getFirst),
            customers.refuseUnknown(pool, wanted.companyId(), wanted.customerId()))
        .with((place, _) -> place)
        .chain(place -> policy(wanted, place).map(policy -> decided(wanted, place, policy)));
  }

  private Uni<PolicyInForce> policy(WantedSeries wanted, Place place) {
    return wanted
        .at()
        .map(at -> past(wanted, place, at))
        .orElseGet(() -> current(wanted, place, clock.instant()));
  }

  private Uni<PolicyInForce> past(WantedSeries wanted, Place place, Instant at) {
    return history
        .resolveAt(wanted.companyId(), place.epoch(), PolicyType.RECURRING, place.chain(), at)
        .map(PolicyInForce::past);
  }

  private Uni<PolicyInForce> current(WantedSeries wanted, Place place, Instant now) {
    return policies
        .of(wanted.companyId(), PolicyType.RECURRING, place.epoch())
        .map(known -> known.inForceNow(place.chain(), now));
  }

  private DecidedBooking decided(WantedSeries wanted, Place place, PolicyInForce policy) {
    return new DecidedBooking(
        place,
        policy.resolution(),
        BookingRules.decide(
            new BookingFacts(
                wanted.startsAt(),
                ZoneId.of(place.timeZone()),
                policy.resolution().recurring(),
                wanted.at().orElseGet(clock::instant),
                policy.changesAt(),
                quoteLifetime)));
  }
}
