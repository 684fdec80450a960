package dev.suite.runtime.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterIdTest {
  @Test
  void it_reads_what_it_writes() {
    var id = new LetterId(2, 4711);
    assertThat(id).hasToString("2-4711");
    assertThat(LetterId.parse("2-4711")).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "-1", "1-", "1-2-3", "a-1", "1-1 ", "9999999999-1", "+1-2"})
  void anything_else_is_none(String text) {
    assertThat(LetterId.parse(text)).isEmpty();
  }

  @Test
  void the_order_is_that_of_partitions_and_then_of_offsets() {
    assertThat(new LetterId(0, 10)).isLessThan(new LetterId(1, 9));
    assertThat(new LetterId(1, 9)).isLessThan(new LetterId(1, 10));
  }
}
