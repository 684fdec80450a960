package dev.suite.policy.simulation;

import dev.suite.policy.decision.fee.Fee;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * What an attempt came to.
 *
 * @param code the first reason's; null where nobody wrote it down
 * @param fee what it cost, or would if forced; empty while the price is unknown
 */
public record AttemptVerdict(boolean allowed, String code, Optional<Fee> fee) {

  /**
   * Whether another verdict tells the customer the same; nobody pays for what is not allowed, and
   * amounts of two currencies cannot be compared.
   */
  boolean isSame(AttemptVerdict other) {
    return allowed == other.allowed
        && (code == null || code.equals(other.code))
        && (!allowed || costsTheSame(other));
  }

  private boolean costsTheSame(AttemptVerdict other) {
    boolean comparable = other.fee.map(Fee::currency).filter(this::isIn).isPresent();
    return !comparable || paid().compareTo(other.paid()) == 0;
  }

  /** Whether its fee is in this currency, if it has one. */
  boolean isIn(Currency currency) {
    return fee.filter(known -> !known.currency().equals(currency)).isEmpty();
  }

  /** This with what a further part of the same attempt cost. */
  AttemptVerdict and(AttemptVerdict part) {
    return new AttemptVerdict(allowed, code, fee.flatMap(own -> part.fee.map(own::plus)));
  }

  /** What the customer paid. */
  BigDecimal paid() {
    return fee.filter(_ -> allowed).map(Fee::amount).orElse(BigDecimal.ZERO);
  }
}
