package dev.suite.contracts.callback;

/**
 * Why somebody else takes a callback over; the constants are the names on the wire and in the
 * tables.
 */
public enum EscalationReason {
  sla_breach,
  multiple_attempts_failed,
  manual_escalation
}
