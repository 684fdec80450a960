package dev.suite.schema;

import java.util.List;

/** Which migrations a database has, which it lacks, and which of them was tried in vain. */
public record MigrationStatus(
    List<MigrationStep> applied, List<MigrationStep> pending, List<MigrationStep> failed) {

  /** Tells whether the database is what the release needs. */
  public boolean complete() {
    return pending.isEmpty() && failed.isEmpty();
  }
}
