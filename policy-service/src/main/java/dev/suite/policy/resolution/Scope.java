package dev.suite.policy.resolution;

/** One place in the hierarchy: a level and the id of the row there. */
public record Scope(ScopeType type, String id) {

  /** For messages to people: {@code branch 5f0c…}. */
  public String label() {
    return type.code() + " " + id;
  }
}
