package dev.suite.policy.decision.adapter;

import dev.suite.policy.decision.Action;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.cache.adapter.PolicyCache;
import dev.suite.policy.resolution.cache.adapter.PolicyHistory;
import dev.suite.policy.resolution.config.ChangeConfig;
import dev.suite.policy.resolution.config.RecurringConfig;
import dev.suite.policy.resolution.config.RescheduleConfig;
import dev.suite.policy.resolution.config.Terms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the policies that a change is decided by: of now, of another instant, of the booking. */
@ApplicationScoped
class RulesOfChange {
  private final PolicyCache policies;
  private final PolicyHistory history;

  RulesOfChange(PolicyCache policies, PolicyHistory history) {
    this.policies = policies;
    this.history = history;
  }

  /**
   * The candidates for an appointment's change.
   *
   * @param at the instant decided for; {@code now} where nothing else was asked
   */
  Uni<RulesInForce> of(
      SqlClient client, Action action, BookedAppointment booked, Instant at, Instant now) {
    return new Search(client, booked, at, now).rules(action);
  }

  /** The rules of a policy that every change of its type has. */
  static Optional<ChangeConfig> config(Action action, Resolution resolution) {
    return action == Action.RESCHEDULE
        ? resolution.reschedule().map(RescheduleConfig::change)
        : resolution.cancellation();
  }

  private record Found(Resolution resolution, Optional<Instant> changesAt) {}

  private final class Search {
    private final SqlClient client;
    private final BookedAppointment booked;
    private final Instant at;
    private final Instant now;

    Search(SqlClient client, BookedAppointment booked, Instant at, Instant now) {
      this.client = client;
      this.booked = booked;
      this.at = at;
      this.now = now;
    }

    Uni<RulesInForce> rules(Action action) {
      return found(action.policyType())
          .chain(change ->
              candidates(action, change.resolution())
                  .chain(candidates -> withSeries(candidates, change)));
    }

    private Uni<RulesInForce> withSeries(List<Resolution> candidates, Found change) {
      if (booked.series().isEmpty()) {
        return Uni.createFrom()
            .item(new RulesInForce(candidates, Optional.empty(), change.changesAt()));
      }
      return found(PolicyType.RECURRING)
          .map(series ->
              new RulesInForce(
                  candidates,
                  series
                      .resolution()
                      .recurring()
                      .or(() -> Optional.of(RecurringConfig.WITHOUT_POLICY)),
                  Stream.of(change, series)
                      .flatMap(one -> one.changesAt().stream())
                      .min(Instant::compareTo)));
    }

    private Uni<List<Resolution>> candidates(Action action, Resolution current) {
      Terms terms = config(action, current).map(ChangeConfig::terms).orElse(Terms.CURRENT);
      return switch (terms) {
        case CURRENT -> Uni.createFrom().item(List.of(current));
        case AT_BOOKING -> past(action.policyType(), booked.bookedAt()).map(List::of);
        case MOST_FAVOURABLE ->
            past(action.policyType(), booked.bookedAt()).map(then -> List.of(current, then));
      };
    }

    private Uni<Found> found(PolicyType type) {
      if (!at.equals(now)) {
        return past(type, at).map(then -> new Found(then, Optional.empty()));
      }
      return policies
          .at(booked.epoch(), client, booked.companyId(), type)
          .map(known ->
              new Found(
                  known.resolve(booked.chain(), now), known.changesAfter(booked.chain(), now)));
    }

    private Uni<Resolution> past(PolicyType type, Instant instant) {
      return history.resolveAt(
          client, booked.companyId(), booked.epoch(), type, booked.chain(), instant);
    }
  }
}
