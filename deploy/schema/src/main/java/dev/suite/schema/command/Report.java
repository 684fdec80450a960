package dev.suite.schema.command;

import dev.suite.schema.MigrationStep;
import java.util.List;

/**
 * What a command found, as {@code --json} prints it.
 *
 * @param startedAt RFC 3339, UTC
 */
record Report(
    String command, boolean ok, String startedAt, long durationMs, List<ServiceReport> services) {

  /** What it found in one service's database. */
  record ServiceReport(
      String service,
      boolean ok,
      List<Finding> findings,
      List<MigrationStep> applied,
      List<MigrationStep> pending) {}

  /** One thing that is not as it should be. */
  record Finding(String kind, String object, String expected, String found) {}
}
