package dev.suite.policy.resolution.config;

/** Over which days a quota counts, in the company's time zone. */
public sealed interface WindowRule {

  /** From the first of the month to its last day. */
  record CalendarMonth() implements WindowRule {}

  /** The last {@code days} whole days, today included; 1 to 366. */
  record RollingDays(int days) implements WindowRule {}
}
