package dev.suite.policy.decision.adapter;

import dev.suite.policy.decision.Action;
import dev.suite.policy.decision.ChangeFacts;
import dev.suite.policy.decision.ChangeRules;
import dev.suite.policy.decision.Decision;
import dev.suite.policy.decision.Moment;
import dev.suite.policy.decision.appointment.adapter.AppointmentKey;
import dev.suite.policy.decision.appointment.adapter.BookedAppointment;
import dev.suite.policy.decision.appointment.adapter.HistoryWanted;
import dev.suite.policy.decision.series.SeriesFacts;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.cache.adapter.PolicyCache;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides a cancellation or a reschedule: one round trip to the database while the company's
 * policies are cached.
 */
@ApplicationScoped
public class DecideChange {
  private final FactSources sources;
  private final PolicyCache policies;
  private final Clock clock;
  private final Duration quoteLifetime;

  DecideChange(
      FactSources sources,
      PolicyCache policies,
      Clock clock,
      @ConfigProperty(name = "suite.decisions.quote-lifetime") Duration quoteLifetime) {
    this.sources = sources;
    this.policies = policies;
    this.clock = clock;
    this.quoteLifetime = quoteLifetime;
  }

  /** Loads the company's policies ahead, outside any transaction; tells how far they look back. */
  public Uni<Lookback> warm(WantedChange wanted) {
    return policies
        .warm(wanted.companyId())
        .map(known ->
            Lookback.of(known.get(wanted.action().policyType()), known.get(PolicyType.RECURRING)));
  }

  /**
   * Decides for now inside a transaction.
   *
   * @param transaction has locked the customer
   * @param lookback what the policies in memory asked for a moment ago
   * @return fails with 404 where the company has no such appointment
   */
  public Uni<DecidedChange> decide(
      SqlConnection transaction, Lookback lookback, WantedChange wanted) {
    Instant now = clock.instant();
    return new Asking(sources.in(transaction), wanted, now, now).decide(lookback);
  }

  /** Decides for now; fails with 404 where the company has no such appointment. */
  public Uni<DecidedChange> decide(WantedChange wanted) {
    return warm(wanted)
        .chain(lookback -> {
          Instant now = clock.instant();
          return new Asking(sources.shared(), wanted, now, now).decide(lookback);
        });
  }

  /** Decides as if it were another instant, with what is recorded up to now. */
  public Uni<DecidedChange> decideAt(WantedChange wanted, Instant at) {
    return warm(wanted)
        .chain(
            lookback -> new Asking(sources.shared(), wanted, at, clock.instant()).decide(lookback));
  }

  private final class Asking {
    private final FactSource source;
    private final WantedChange wanted;
    private final Instant asOf;
    private final Instant present;

    Asking(FactSource source, WantedChange wanted, Instant asOf, Instant present) {
      this.source = source;
      this.wanted = wanted;
      this.asOf = asOf;
      this.present = present;
    }

    /** Reads anew only where the policies turn out to look further back than those of now. */
    Uni<DecidedChange> decide(Lookback lookback) {
      return source
          .appointment(key(), history(lookback))
          .chain(booked ->
              new RulesOfChange(source, booked, asOf, present)
                  .of(wanted.action().policyType())
                  .chain(found -> decide(booked, found, lookback)));
    }

    private AppointmentKey key() {
      return new AppointmentKey(wanted.companyId(), wanted.appointmentId());
    }

    private HistoryWanted history(Lookback lookback) {
      return new HistoryWanted(
          wanted.action(),
          lookback.since(present),
          wanted.action() == Action.CANCEL && lookback.skips(),
          Optional.of(asOf).filter(_ -> wanted.meansOthers()));
    }

    private Uni<DecidedChange> decide(
        BookedAppointment booked, RulesInForce found, Lookback lookback) {
      Lookback needed = found.lookback(wanted.action().policyType());
      return lookback.reaches(needed)
          ? Uni.createFrom().item(best(booked, found))
          : decide(lookback.with(needed));
    }

    private DecidedChange best(BookedAppointment booked, RulesInForce found) {
      return found.change().stream()
          .map(resolution -> decided(booked, found, resolution))
          .reduce((one, other) -> other.decision().isBetterThan(one.decision()) ? other : one)
          .orElseThrow();
    }

    private DecidedChange decided(
        BookedAppointment booked, RulesInForce found, Resolution resolution) {
      ChangeFacts facts =
          new ChangeFacts(
              booked.meant(wanted.scope()),
              booked.zone(),
              booked.currency(),
              resolution.change(wanted.action().policyType()),
              wanted.move(resolution),
              new SeriesFacts(wanted.scope(), found.series(), skipped(booked)),
              booked.changes(),
              new Moment(asOf, present, found.changesAt(), quoteLifetime));
      Decision decision = ChangeRules.decide(facts);
      refuseBeyondTime(decision);
      return new DecidedChange(wanted, booked, resolution, decision);
    }

    /** The others of a series move as far. */
    private static void refuseBeyondTime(Decision decision) {
      if (decision.changes().stream()
          .flatMap(change -> change.newStartsAt().stream())
          .anyMatch(WantedChange.LATEST_START::isBefore)) {
        throw Problem.invalid(
            "/new_starts_at", "moves others to after " + WantedChange.LATEST_START);
      }
    }

    private static List<Instant> skipped(BookedAppointment booked) {
      return booked.series().map(BookedAppointment.Series::skipped).orElse(List.of());
    }
  }
}
