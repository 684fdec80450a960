package dev.suite.policy.resolution.config.fee;

import java.math.BigDecimal;

/** How a tier is charged. */
public sealed interface Charge {

  /** An amount in the company's currency. */
  record Amount(BigDecimal amount) implements Charge {}

  /** A share of the price, 0 to 100. */
  record Percent(BigDecimal percent) implements Charge {}
}
