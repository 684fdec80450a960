package dev.suite.policy.resolution.config;

import java.util.OptionalInt;

/** How many changes a customer has in a window; an empty limit means unlimited. */
public record QuotaRule(OptionalInt limit, WindowRule window) {

  /** No limit; counted by calendar month. */
  public static final QuotaRule UNLIMITED =
      new QuotaRule(OptionalInt.empty(), new WindowRule.CalendarMonth());
}
