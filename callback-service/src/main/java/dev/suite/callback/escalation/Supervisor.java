package dev.suite.callback.escalation;

/**
 * Somebody active who may take a request over.
 *
 * @param branchId the branch they belong to
 */
public record Supervisor(String staffId, String branchId, Rank rank) {
  /** What they are; the constants are the roles of the directory. */
  public enum Rank {
    manager,
    admin
  }
}
