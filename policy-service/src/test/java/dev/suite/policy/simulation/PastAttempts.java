package dev.suite.policy.simulation;

import dev.suite.policy.decision.fee.Money;
import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.policy.simulation.PastAttempt.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

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
    Instant at = START.plus(Duration.ofHours(hours));
    return new PastAttempt(
        id,
        outcome,
        true,
        1,
        appointment,
        Chain.of(COMPANY),
        at,
        START.plus(Duration.ofHours(hours < 24 ? 30 : hours + 30)),
        null,
        Optional.empty(),
        new Verdict(allowed, code, Optional.of(new Money(new BigDecimal("5.00"), EUR))));
  }

  static PastAttempt ofAnotherCustomer(PastAttempt one) {
    return with(one, one.judged(), 2, null, one.before());
  }

  static PastAttempt inFrancs(PastAttempt one) {
    Money francs = new Money(new BigDecimal("5.00"), Currency.getInstance("CHF"));
    return with(
        one,
        one.judged(),
        one.customerId(),
        null,
        new Verdict(one.before().allowed(), one.before().code(), Optional.of(francs)));
  }

  static PastAttempt notJudged(PastAttempt one) {
    return with(one, false, one.customerId(), null, one.before());
  }

  static PastAttempt moved(PastAttempt one) {
    Instant later = one.startsAt().plus(Duration.ofDays(7));
    return with(one, one.judged(), one.customerId(), later, one.before());
  }

  private static PastAttempt with(
      PastAttempt one, boolean judged, long customer, Instant newStartsAt, Verdict before) {
    return new PastAttempt(
        one.id(),
        one.outcome(),
        judged,
        customer,
        one.appointmentId(),
        one.chain(),
        one.occurredAt(),
        one.startsAt(),
        newStartsAt,
        one.price(),
        before);
  }
}
