package dev.suite.policy.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.check.ConfigError;
import dev.suite.policy.resolution.draft.Beginning;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a version may begin. */
class BeginningTest {
  private static final Instant NOW = Instant.parse("2026-11-17T12:00:00Z");

  @Test
  void at_once_or_in_the_future() {
    assertThat(Beginning.errors(null, NOW)).isEmpty();
    assertThat(Beginning.errors(NOW.plusNanos(1000), NOW)).isEmpty();
    assertThat(Beginning.errors(Instant.parse("9999-12-31T23:59:59Z"), NOW)).isEmpty();
  }

  @Test
  void neither_now_nor_before() {
    assertRefused(NOW, "future");
    assertRefused(NOW.minusSeconds(1), "future");
  }

  @Test
  void not_where_no_column_reaches() {
    assertRefused(Instant.parse("+10000-01-01T00:00:00Z"), "year 10000");
  }

  private static void assertRefused(Instant effectiveFrom, String why) {
    assertThat(Beginning.errors(effectiveFrom, NOW))
        .singleElement()
        .satisfies(error -> assertThat(error.message()).contains(why))
        .extracting(ConfigError::pointer)
        .isEqualTo("/effective_from");
  }
}
