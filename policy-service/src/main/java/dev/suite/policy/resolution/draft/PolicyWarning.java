package dev.suite.policy.resolution.draft;

/** Something a valid policy says that its author hardly meant. */
public record PolicyWarning(String pointer, String message) {

  /** One about a place in the config, such as {@code fee_tiers/1}. */
  static PolicyWarning in(String path, String message) {
    return new PolicyWarning("/config/" + path, message);
  }
}
