package dev.suite.policy.decision.adapter;

import dev.suite.policy.decision.Action;
import dev.suite.policy.decision.ChangeFacts;
import dev.suite.policy.decision.ChangeRules;
import dev.suite.policy.decision.Decision;
import dev.suite.policy.decision.Moment;
import dev.suite.policy.decision.Move;
import dev.suite.policy.decision.series.SeriesFacts;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.cache.adapter.CompanyPolicies;
import dev.suite.policy.resolution.cache.adapter.PolicyCache;
import dev.suite.policy.resolution.config.QuotaRule;
import dev.suite.policy.resolution.config.RescheduleConfig;
import dev.suite.policy.resolution.config.WindowRule;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides a cancellation or a reschedule: one round trip to the database while the company's
 * policies are cached.
 */
@ApplicationScoped
public class DecideChange {
  private static final int ZONES_APART = 2;

  private final BookedAppointmentStore appointments;
  private final RulesOfChange rules;
  private final PolicyCache policies;
  private final Clock clock;
  private final Duration quoteLifetime;

  DecideChange(
      BookedAppointmentStore appointments,
      RulesOfChange rules,
      PolicyCache policies,
      Clock clock,
      @ConfigProperty(name = "suite.decisions.quote-lifetime") Duration quoteLifetime) {
    this.appointments = appointments;
    this.rules = rules;
    this.policies = policies;
    this.clock = clock;
    this.quoteLifetime = quoteLifetime;
  }

  /** Loads the company's policies ahead, outside any transaction. */
  public Uni<CompanyPolicies> warm(WantedChange wanted) {
    return policies
        .warm(wanted.companyId())
        .chain(() -> policies.of(wanted.companyId(), wanted.action().policyType()));
  }

  /**
   * Decides for now inside a transaction.
   *
   * @param client its connection, which has locked the customer
   * @param warmed the company's policies as they were a moment ago
   * @return fails with 404 where the company has no such appointment
   */
  public Uni<Decided> decide(SqlClient client, CompanyPolicies warmed, WantedChange wanted) {
    Instant now = clock.instant();
    return new Asking(client, wanted, now, now).decide(warmed.longestWindow());
  }

  /** Decides for now; fails with 404 where the company has no such appointment. */
  public Uni<Decided> decide(Pool pool, WantedChange wanted) {
    return warm(wanted).chain(warmed -> decide(pool, warmed, wanted));
  }

  /** Decides as if it were another instant, with what is recorded up to now. */
  public Uni<Decided> decideAt(Pool pool, WantedChange wanted, Instant at) {
    return warm(wanted)
        .chain(
            warmed -> new Asking(pool, wanted, at, clock.instant()).decide(warmed.longestWindow()));
  }

  private final class Asking {
    private final SqlClient client;
    private final WantedChange wanted;
    private final Instant asOf;
    private final Instant present;

    Asking(SqlClient client, WantedChange wanted, Instant asOf, Instant present) {
      this.client = client;
      this.wanted = wanted;
      this.asOf = asOf;
      this.present = present;
    }

    /** Reads anew only where the policy turns out to count more days than any of now does. */
    Uni<Decided> decide(int days) {
      LocalDate since = LocalDate.ofInstant(present, ZoneOffset.UTC).minusDays(days + ZONES_APART);
      return appointments
          .read(client, wanted, asOf, since)
          .chain(booked ->
              rules
                  .of(client, wanted.action(), booked, asOf, present)
                  .chain(found ->
                      days(found) > days
                          ? decide(days(found))
                          : Uni.createFrom().item(best(booked, found))));
    }

    private int days(RulesInForce found) {
      return found.change().stream()
          .flatMap(resolution -> RulesOfChange.config(wanted.action(), resolution).stream())
          .mapToInt(config -> days(config.quota()))
          .max()
          .orElse(0);
    }

    private static int days(QuotaRule quota) {
      return quota.window() instanceof WindowRule.RollingDays(int days) ? days : 0;
    }

    private Decided best(BookedAppointment booked, RulesInForce found) {
      return found.change().stream()
          .map(resolution -> decided(booked, found, resolution))
          .reduce((one, other) -> other.decision().isBetterThan(one.decision()) ? other : one)
          .orElseThrow();
    }

    private Decided decided(BookedAppointment booked, RulesInForce found, Resolution resolution) {
      ChangeFacts facts =
          new ChangeFacts(
              booked.meant(wanted.scope()),
              booked.zone(),
              booked.currency(),
              RulesOfChange.config(wanted.action(), resolution),
              move(resolution),
              new SeriesFacts(wanted.scope(), found.series(), skipped(booked)),
              booked.changes(),
              new Moment(asOf, present, found.changesAt(), quoteLifetime));
      Decision decision = ChangeRules.decide(facts);
      refuseBeyondTime(decision);
      return new Decided(wanted, booked, resolution, decision);
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

    private Optional<Move> move(Resolution resolution) {
      return wanted.action() == Action.RESCHEDULE
          ? Optional.of(
              new Move(
                  wanted.newStartsAt(),
                  resolution.reschedule().orElse(RescheduleConfig.WITHOUT_POLICY)))
          : Optional.empty();
    }

    private static List<Instant> skipped(BookedAppointment booked) {
      return booked.series().map(BookedAppointment.Series::skipped).orElse(List.of());
    }
  }
}
