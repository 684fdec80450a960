package dev.suite.runtime.health;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A Flyway history and what this build needs of it.
 *
 * @param name what the tables are for, in the operator's words
 * @param table Flyway's history table
 * @param version the newest migration this build knows
 * @param tables what must be there
 */
public record SchemaHistory(String name, String table, long version, List<String> tables) {
  private static final String NEXT = "run './suite schema migrate'";

  /** What is missing of the tables, with what to do next. */
  Optional<String> lacks(Collection<String> present) {
    List<String> missing = tables.stream().filter(one -> !present.contains(one)).toList();
    if (!present.contains(table)) {
      return Optional.of("the %s tables have never been migrated: %s".formatted(name, NEXT));
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("missing tables: %s; %s".formatted(String.join(", ", missing), NEXT));
  }

  /** What is missing of the version; {@code found} is null where no migration has run. */
  Optional<String> lacks(Long found, boolean succeeded) {
    if (!succeeded) {
      return Optional.of("a migration of the %s tables failed: %s".formatted(name, NEXT));
    }
    return found != null && found >= version
        ? Optional.empty()
        : Optional.of(
            "the %s tables are at version %s, %d is needed: %s"
                .formatted(name, found, version, NEXT));
  }
}
