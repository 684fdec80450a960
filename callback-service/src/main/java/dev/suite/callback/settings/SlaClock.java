package dev.suite.callback.settings;

/** Which time counts towards a deadline; named as in the API. */
public enum SlaClock {
  /** All of it. */
  calendar,
  /** The time the branch is open. */
  opening_hours
}
