package dev.suite.policy.resolution.config;

/** What happens to a change after its deadline. */
public enum PastDeadline {
  /** It is refused. */
  DENY,
  /** It is allowed at the fee of its notice. */
  CHARGE
}
