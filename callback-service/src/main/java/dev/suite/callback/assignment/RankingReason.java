package dev.suite.callback.assignment;

/** Why somebody stands where they stand in a ranking; named as in the API. */
public enum RankingReason {
  /** The caller asked for them. */
  preferred,
  /** They do the service asked for. */
  expert,
  /** They work at the branch. */
  branch_agent,
  /** They no longer work there. */
  inactive,
  /** It is not their working time. */
  not_at_work,
  /** They have as many open callbacks as they may. */
  at_capacity
}
