package dev.suite.policy.modification;

import dev.suite.policy.decision.reason.ReasonCode;

/** How far an administrator insists on a change that the policy refuses. */
public enum Force {
  /** Nobody insists. */
  NONE,

  /** Insists, and the customer is charged what the decision says. */
  CHARGED,

  /** Insists, and the customer is charged nothing. */
  WAIVED;

  /** Whether this reason to refuse counts no more; nobody can cancel what is past or cancelled. */
  boolean overrules(ReasonCode reason) {
    return switch (reason) {
      case APPOINTMENT_NOT_MODIFIABLE, APPOINTMENT_IN_PAST -> false;
      case PRICE_UNKNOWN -> this == WAIVED;
      default -> this != NONE;
    };
  }
}
