package dev.suite.policy.simulation;

import dev.suite.policy.decision.Appointment;
import dev.suite.policy.decision.AppointmentStatus;
import dev.suite.policy.decision.ChangeFacts;
import dev.suite.policy.decision.ChangeRules;
import dev.suite.policy.decision.Decision;
import dev.suite.policy.decision.Moment;
import dev.suite.policy.decision.Move;
import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.PolicyResolution;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.simulation.PastAttempt.Booked;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A company's policies of one type as they would be. */
public final class Proposal {
  private final PolicyType type;
  private final List<StoredPolicy> policies;
  private final ZoneId zone;
  private final Currency currency;
  private final Map<Chain, Resolution> resolutions = new HashMap<>();

  /**
   * A proposal.
   *
   * @param type cancellation or reschedule
   * @param policies the live ones, with the proposed one in its place
   * @param zone the company's, for the days of the quota
   */
  public Proposal(PolicyType type, List<StoredPolicy> policies, ZoneId zone, Currency currency) {
    this.type = type;
    this.policies = policies;
    this.zone = zone;
    this.currency = currency;
  }

  ZoneId zone() {
    return zone;
  }

  Currency currency() {
    return currency;
  }

  CustomerHistory blankHistory() {
    return new CustomerHistory(type == PolicyType.CANCELLATION);
  }

  /** Judges an attempt by the rules of every decision, after what the customer did before. */
  AttemptVerdict judge(PastAttempt attempt, CustomerHistory history) {
    Decision decision = ChangeRules.decide(facts(attempt, history));
    return new AttemptVerdict(decision.allowed(), decision.firstReason().code(), decision.fee());
  }

  private ChangeFacts facts(PastAttempt attempt, CustomerHistory history) {
    Resolution resolution =
        resolutions.computeIfAbsent(
            attempt.chain(), chain -> PolicyResolution.resolve(chain, policies));
    return new ChangeFacts(
        history.meant(attempt).stream().map(one -> appointment(one, attempt, history)).toList(),
        zone,
        currency,
        resolution.change(type),
        move(attempt, resolution),
        attempt.series().facts(),
        history.changes(),
        new Moment(attempt.occurredAt(), attempt.occurredAt(), Optional.empty(), Duration.ZERO));
  }

  private static Appointment appointment(Booked one, PastAttempt attempt, CustomerHistory history) {
    boolean open = one.id() != attempt.appointmentId() || history.isOpen(attempt);
    return new Appointment(
        one.id(),
        open ? AppointmentStatus.CONFIRMED : AppointmentStatus.CANCELLED,
        one.startsAt(),
        one.price(),
        history.moves(one));
  }

  private Optional<Move> move(PastAttempt attempt, Resolution resolution) {
    return type == PolicyType.CANCELLATION
        ? Optional.empty()
        : Optional.of(Move.by(resolution, Optional.ofNullable(attempt.newStartsAt())));
  }
}
