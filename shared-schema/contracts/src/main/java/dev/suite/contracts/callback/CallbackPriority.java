package dev.suite.contracts.callback;

/**
 * How soon somebody wants to be called, soonest first; the constants are the names on the wire and
 * in the tables.
 */
public enum CallbackPriority {
  urgent,
  high,
  normal
}
