package dev.suite.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class UtcTest {
  @Test
  void an_instant_comes_back_from_its_column_as_it_went_in() {
    Instant instant = Instant.parse("2026-03-29T01:30:00.123456Z");
    assertThat(Utc.column(instant)).isEqualTo(LocalDateTime.parse("2026-03-29T01:30:00.123456"));
    assertThat(Utc.instant(Utc.column(instant))).isEqualTo(instant);
  }

  @Test
  void nothing_stays_nothing() {
    assertThat(Utc.column(null)).isNull();
    assertThat(Utc.instant(null)).isNull();
  }
}
