package dev.suite.schema;

/** A database could not be migrated or read; the message says which, why and what to do next. */
public final class MigrationFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MigrationFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
