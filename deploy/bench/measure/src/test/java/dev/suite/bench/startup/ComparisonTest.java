package dev.suite.bench.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final List<Sample> BARE = List.of(sample(1000, 200));

  @Test
  void exactly_at_the_limit_passes() {
    assertThat(new Comparison(List.of(sample(1250, 250)), BARE, 1.25).isWithinLimit()).isTrue();
  }

  @Test
  void a_slower_start_fails() {
    var comparison = new Comparison(List.of(sample(1251, 200)), BARE, 1.25);
    assertThat(comparison.isWithinLimit()).isFalse();
    assertThat(comparison.table()).containsOnlyOnce("too much");
  }

  @Test
  void more_memory_fails() {
    assertThat(new Comparison(List.of(sample(1000, 251)), BARE, 1.25).isWithinLimit()).isFalse();
  }

  @Test
  void one_slow_round_of_three_is_the_machines() {
    var rounds = List.of(sample(9000, 200), sample(1100, 200), sample(1000, 200));
    assertThat(new Comparison(rounds, BARE, 1.25).table().lines().toList().get(1))
        .containsPattern(" 1\\.10 +1\\.00 +1\\.10 +1\\.25$");
  }

  @Test
  void of_an_even_number_of_rounds_the_middle_two_are_averaged() {
    var rounds = List.of(sample(1000, 200), sample(1100, 200));
    assertThat(new Comparison(rounds, BARE, 1.25).table()).contains(" 1.05 ");
  }

  private static Sample sample(long millis, long mebibytes) {
    return new Sample(Duration.ofMillis(millis), mebibytes * 1024);
  }
}
