package dev.suite.policy.simulation;

import dev.suite.policy.decision.fee.Fee;
import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.simulation.PastAttempt.Booked;
import dev.suite.policy.simulation.PastAttempt.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Attempts of one company, counted in hours from a start; the fee that was asked is 5.00. */
final class PastAttempts {
  static final Instant START = Instant.parse("2026-11-03T10:00:00Z");
  static final Currency EUR = Currency.getInstance("EUR");
  static final Scope COMPANY = new Scope(ScopeType.COMPANY, "7");

  private PastAttempts() {}

  static PastAttempt recorded(long id, long appointment, long hours) {
    return attempt(id, appointment, hours, Outcome.RECORDED, true, "policy_satisfied");
  }

  /** Of an appointment 30 hours after the start of the test, or 30 hours after the attempt. */
  static PastAttempt attempt(
      long id, long appointment, long hours, Outcome outcome, boolean allowed, String code) {
    Instant startsAt = START.plus(Duration.ofHours(hours < 24 ? 30 : hours + 30));
    return new PastAttempt(
        id,
        outcome,
        true,
        1,
        List.of(new Booked(appointment, startsAt, Optional.empty())),
        Chain.of(COMPANY),
        START.plus(Duration.ofHours(hours)),
        null,
        PastSeries.NONE,
        new AttemptVerdict(allowed, code, Optional.of(new Fee(new BigDecimal("5.00"), EUR))));
  }

  static PastAttempt ofAnotherCustomer(PastAttempt one) {
    return with(one, one.judged(), 2, null, one.series(), one.before());
  }

  static PastAttempt inFrancs(PastAttempt one) {
    Fee francs = new Fee(new BigDecimal("5.00"), Currency.getInstance("CHF"));
    AttemptVerdict before = one.before();
    return with(
        one,
        one.judged(),
        one.customerId(),
        null,
        one.series(),
        new AttemptVerdict(before.allowed(), before.code(), Optional.of(francs)));
  }

  static PastAttempt notJudged(PastAttempt one) {
    return with(one, false, one.customerId(), null, one.series(), one.before());
  }

  static PastAttempt moved(PastAttempt one) {
    Instant later = one.appointments().getFirst().startsAt().plus(Duration.ofDays(7));
    return with(one, one.judged(), one.customerId(), later, one.series(), one.before());
  }

  static PastAttempt ofSeries(PastSeries series, PastAttempt one) {
    return with(one, one.judged(), one.customerId(), one.newStartsAt(), series, one.before());
  }

  private static PastAttempt with(
      PastAttempt one,
      boolean judged,
      long customer,
      Instant newStartsAt,
      PastSeries series,
      AttemptVerdict before) {
    return new PastAttempt(
        one.id(),
        one.outcome(),
        judged,
        customer,
        one.appointments(),
        one.chain(),
        one.occurredAt(),
        newStartsAt,
        series,
        before);
  }

  static SimulationResult cancellations(Map<String, Object> config, PastAttempt... attempts) {
    return replayed(PolicyType.CANCELLATION, config, Stream.of(attempts));
  }

  static SimulationResult replayed(
      PolicyType type, Map<String, Object> config, Stream<PastAttempt> attempts) {
    StoredPolicy policy = new StoredPolicy(1, type, COMPANY, 1, config, false, null);
    Replay replay =
        new Replay(new Proposal(type, List.of(policy), ZoneId.of("Europe/Berlin"), EUR));
    attempts.forEach(replay::next);
    return replay.result();
  }
}
