package dev.suite.callback.platform.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CallbackSchemaTest {
  private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");

  @Test
  void the_version_this_build_needs_is_that_of_the_newest_migration() throws Exception {
    URI folder = CallbackSchema.class.getResource("/db/callback").toURI();
    try (var files = Files.list(Path.of(folder))) {
      long newest =
          files
              .map(file -> MIGRATION.matcher(file.getFileName().toString()))
              .filter(Matcher::matches)
              .mapToLong(match -> Long.parseLong(match.group(1)))
              .max()
              .orElseThrow();
      assertThat(CallbackSchema.VERSION).isEqualTo(newest);
    }
  }
}
