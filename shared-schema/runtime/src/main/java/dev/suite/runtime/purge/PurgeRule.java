package dev.suite.runtime.purge;

import java.time.Duration;

/**
 * Rows that have served their time.
 *
 * @param table where they are
 * @param column the time they are measured by; rows without one stay
 * @param age how long they are kept after it
 * @param only SQL condition that such rows fulfil besides
 */
public record PurgeRule(String table, String column, Duration age, String only) {
  private static final String ALL = "TRUE";

  /** Rows that need fulfil nothing else. */
  public PurgeRule(String table, String column, Duration age) {
    this(table, column, age, ALL);
  }
}
