package dev.suite.notification.routing;

/**
 * One place in the hierarchy.
 *
 * @param id of the row there; null for the system
 */
public record Scope(ScopeType type, String id) {
  /** The suite's defaults, which every chain ends in. */
  public static final Scope SYSTEM = new Scope(ScopeType.SYSTEM, null);
}
