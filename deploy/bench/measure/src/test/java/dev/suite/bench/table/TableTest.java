package dev.suite.bench.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void a_ratio_at_its_limit_holds() {
    assertThat(new Table().line("rate", 50, 100, Limit.atLeast(0.5)).holds()).isTrue();
    assertThat(new Table().line("time", 200, 100, Limit.atMost(2)).holds()).isTrue();
  }

  @Test
  void one_line_beyond_its_limit_fails_the_table_and_says_so() {
    var table =
        new Table()
            .line("rate", 49, 100, Limit.atLeast(0.5))
            .line("time", 1, 100, Limit.atMost(2))
            .line("told", 7, Limit.NONE);
    assertThat(table.holds()).isFalse();
    assertThat(table.toString().lines())
        .filteredOn(line -> line.contains("beyond"))
        .singleElement()
        .asString()
        .containsPattern("^rate +49\\.00 +100\\.00 +0\\.49 +>= 0\\.50  beyond the limit$");
  }

  @Test
  void a_value_without_a_yardstick_is_limited_itself() {
    assertThat(new Table().line("recorded", 11, Limit.atMost(10)).holds()).isFalse();
  }
}
