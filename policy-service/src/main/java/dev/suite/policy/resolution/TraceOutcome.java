package dev.suite.policy.resolution;

import java.util.Locale;

/** What became of a level's policy. */
public enum TraceOutcome {
  /** The level has no policy. */
  NONE,
  /** The nearest live policy. */
  APPLIED,
  /** There is one, and it does not count. */
  OVERRIDDEN,
  /** A merge from further down reached it. */
  MERGED,
  /** Its locks or bounds changed the result. */
  LOCKED;

  /** The outcome as answers write it: {@code applied}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
