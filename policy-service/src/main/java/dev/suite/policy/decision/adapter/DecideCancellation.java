package dev.suite.policy.decision.adapter;

import dev.suite.policy.decision.CancellationFacts;
import dev.suite.policy.decision.CancellationRules;
import dev.suite.policy.decision.Decision;
import dev.suite.policy.decision.Quote;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.adapter.CompanyPolicies;
import dev.suite.policy.resolution.adapter.PolicyCache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides a cancellation: one round trip to the database while the company's policies are cached.
 */
@ApplicationScoped
public class DecideCancellation {
  /** The action's name in requests, answers and quotes. */
  public static final String CANCEL = "cancel";

  private static final int ZONES_APART = 2;

  private final BookedAppointmentStore appointments;
  private final PolicyCache policies;
  private final Clock clock;
  private final Duration quoteLifetime;

  DecideCancellation(
      BookedAppointmentStore appointments,
      PolicyCache policies,
      Clock clock,
      @ConfigProperty(name = "suite.decisions.quote-lifetime") Duration quoteLifetime) {
    this.appointments = appointments;
    this.policies = policies;
    this.clock = clock;
    this.quoteLifetime = quoteLifetime;
  }

  /** A decision with what it was made on. */
  public record Decided(BookedAppointment booked, Resolution resolution, Decision decision) {
    /** The quote that honours this decision's fee; a decision without a known fee has none. */
    public Optional<Quote> quote() {
      return decision
          .fee()
          .map(fee ->
              new Quote(
                  booked.companyId(),
                  booked.id(),
                  CANCEL,
                  decision.appointment().startsAt(),
                  fee.amount(),
                  decision.allowed(),
                  resolution.source().map(StoredPolicy::version).orElse(0),
                  decision.validUntil()));
    }

    /** The fee as a column takes it; 0 while the price it depends on is unknown. */
    public BigDecimal feeOrZero() {
      return decision.fee().map(fee -> fee.amount()).orElse(BigDecimal.ZERO);
    }
  }

  /** Loads the company's policies ahead, outside any transaction. */
  public Uni<CompanyPolicies> warm(long companyId) {
    return policies.of(companyId, PolicyType.CANCELLATION);
  }

  /**
   * Decides for now.
   *
   * @param client the pool, or the connection of a transaction that has locked the customer
   * @param warmed the company's policies as they were a moment ago
   * @return fails with 404 where the company has no such appointment
   */
  public Uni<Decided> decide(
      SqlClient client, CompanyPolicies warmed, long companyId, long appointmentId) {
    return decide(client, companyId, appointmentId, clock.instant(), warmed.longestWindow());
  }

  private Uni<Decided> decide(
      SqlClient client, long companyId, long appointmentId, Instant now, int days) {
    LocalDate since = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(days + ZONES_APART);
    return appointments
        .read(client, companyId, appointmentId, since)
        .chain(booked ->
            policies
                .at(booked.epoch(), client, companyId, PolicyType.CANCELLATION)
                .chain(known ->
                    known.longestWindow() > days
                        ? decide(client, companyId, appointmentId, now, known.longestWindow())
                        : Uni.createFrom().item(decided(booked, known, now))));
  }

  private Decided decided(BookedAppointment booked, CompanyPolicies known, Instant now) {
    Resolution resolution = known.resolve(booked.chain(), now);
    CancellationFacts facts =
        new CancellationFacts(
            booked.appointment(),
            booked.zone(),
            booked.currency(),
            resolution.cancellation(),
            booked.changes(),
            now,
            known.changesAfter(booked.chain(), now),
            quoteLifetime);
    return new Decided(booked, resolution, CancellationRules.decide(facts));
  }
}
