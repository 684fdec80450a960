package dev.suite.schema;

/**
 * One migration of a database.
 *
 * @param history {@code shared}, or the service whose own tables it makes
 */
public record MigrationStep(String history, String version, String description) {

  @Override
  public String toString() {
    return "%s V%s %s".formatted(history, version, description);
  }
}
