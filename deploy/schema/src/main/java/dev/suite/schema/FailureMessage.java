package dev.suite.schema;

import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;

/** What a person needs to know when a migration did not work. */
final class FailureMessage {
  private FailureMessage() {}

  static String of(Migration migration, History history, FlywayException e) {
    return "The %s migrations of %s: %s%n%s"
        .formatted(
            history.name(migration.service()),
            migration.database(),
            e.getMessage().strip(),
            next(e));
  }

  private static String next(FlywayException e) {
    if (e.getErrorCode() == CoreErrorCode.DB_CONNECTION) {
      return "Check that the server runs, and that address, user and password are right.";
    }
    if (e.getErrorCode() == CoreErrorCode.VALIDATE_ERROR) {
      return "Put the applied migrations back as they were; a change is a new migration.";
    }
    return "Correct the cause and run the same command again: it goes on where it stopped.";
  }
}
