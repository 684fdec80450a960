package dev.suite.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The version of its tables that a service asks for is the one that its migrations lead to. */
public abstract class SchemaVersionRules {
  private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");

  private final String label;
  private final long version;

  /** Those of a service with migrations in {@code db/<label>}, which asks for this version. */
  protected SchemaVersionRules(String label, long version) {
    this.label = label;
    this.version = version;
  }

  @Test
  void the_version_this_build_needs_is_that_of_the_newest_migration()
      throws IOException, URISyntaxException {
    var folder = getClass().getResource("/db/" + label).toURI();
    try (var files = Files.list(Path.of(folder))) {
      long newest =
          files
              .map(file -> MIGRATION.matcher(file.getFileName().toString()))
              .filter(Matcher::matches)
              .mapToLong(match -> Long.parseLong(match.group(1)))
              .max()
              .orElseThrow();
      assertThat(version).isEqualTo(newest);
    }
  }
}
