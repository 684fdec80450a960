package dev.suite.contracts;

/** What a policy rules; the constants are the names on the wire and in the tables. */
public enum PolicyType {
  cancellation,
  reschedule,
  recurring
}
