package dev.suite.callback.settings;

import java.math.BigDecimal;

/**
 * How callbacks are worked; at one level, null parts are inherited.
 *
 * @param cooldownHours from one escalation to the next, 0 to 8,760; with 0 the chain is gone
 *     through at once, and again after the default
 * @param maxAttempts failed attempts that escalate a request
 * @param retryMinutes from a failed attempt to the next
 * @param autoAssign whether a new request gets somebody at once
 * @param warnMinutesBefore before the deadline; 0 and null mean no warning
 */
public record CallbackSettings(
    SlaHours slaHours,
    SlaClock slaClock,
    BigDecimal cooldownHours,
    Integer maxAttempts,
    Integer retryMinutes,
    Boolean autoAssign,
    Integer warnMinutesBefore) {

  /** Nothing of its own. */
  public static final CallbackSettings NONE =
      new CallbackSettings(SlaHours.NONE, null, null, null, null, null, null);

  /** What holds where neither branch nor company say otherwise. */
  public static final CallbackSettings DEFAULT =
      new CallbackSettings(
          new SlaHours(BigDecimal.valueOf(2), BigDecimal.valueOf(8), BigDecimal.valueOf(24)),
          SlaClock.calendar,
          BigDecimal.valueOf(4),
          3,
          30,
          true,
          null);
}
