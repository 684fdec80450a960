package dev.suite.policy.resolution.draft;

import dev.suite.policy.resolution.check.ConfigError;
import java.time.Instant;
import java.util.List;

/** A draft begins at once or in the future: what was in force is never changed afterwards. */
public final class Beginning {
  /** The end of what a DATETIME column can hold. */
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

  private Beginning() {}

  /** What is wrong with a beginning; null is at once. */
  public static List<ConfigError> errors(Instant effectiveFrom, Instant now) {
    if (effectiveFrom == null) {
      return List.of();
    }
    if (!effectiveFrom.isAfter(now)) {
      return List.of(error("must lie in the future, or be null for at once"));
    }
    return effectiveFrom.isAfter(END_OF_TIME)
        ? List.of(error("must lie before the year 10000"))
        : List.of();
  }

  private static ConfigError error(String message) {
    return new ConfigError("/effective_from", message);
  }
}
