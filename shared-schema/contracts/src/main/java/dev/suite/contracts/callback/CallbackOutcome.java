package dev.suite.contracts.callback;

/** How a callback ended; the constants are the names on the wire and of its status. */
public enum CallbackOutcome {
  completed,
  cancelled
}
