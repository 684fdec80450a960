package dev.suite.callback.settings;

import java.math.BigDecimal;

/** Hours until the deadline by priority, above 0 to 8,760; null parts are inherited. */
public record SlaHours(BigDecimal urgent, BigDecimal high, BigDecimal normal) {
  /** No part of its own. */
  public static final SlaHours NONE = new SlaHours(null, null, null);
}
