package dev.suite.callback.escalation;

import java.util.Optional;

/** Why somebody else takes a callback over; the constants are the names of the tables. */
public enum EscalationReason {
  sla_breach,
  multiple_attempts_failed,
  manual_escalation;

  /**
   * The reason for which a request is escalated by itself; empty where there is none. Attempts that
   * failed say more than the deadline that passes with them.
   *
   * @param maxAttempts how many attempts may fail, from 1
   */
  public static Optional<EscalationReason> of(boolean overdue, int attempts, int maxAttempts) {
    if (attempts >= maxAttempts) {
      return Optional.of(multiple_attempts_failed);
    }
    return overdue ? Optional.of(sla_breach) : Optional.empty();
  }
}
