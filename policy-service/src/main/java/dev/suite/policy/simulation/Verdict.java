package dev.suite.policy.simulation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an attempt came to.
 *
 * @param code the first reason's; null where nobody wrote it down
 * @param fee what it cost, or would if forced; empty while the price is unknown
 */
public record Verdict(boolean allowed, String code, Optional<BigDecimal> fee) {

  /** Whether another verdict tells the customer the same; nobody pays for what is not allowed. */
  boolean isSame(Verdict other) {
    return allowed == other.allowed
        && (code == null || code.equals(other.code))
        && (!allowed || paid().compareTo(other.paid()) == 0);
  }

  /** What the customer paid. */
  BigDecimal paid() {
    return allowed ? fee.orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
  }
}
