package dev.suite.contracts;

/** What was done to an appointment; the constants are the names on the wire and in the tables. */
public enum ModificationType {
  cancel,
  reschedule
}
