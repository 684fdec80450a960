package dev.suite.policy.stats.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.stats.DayCount;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-17");
  private static final String CANCELLED = "cancellation_count";
  private static final String MOVED = "reschedule_count";

  @Test
  void stats_that_equal_the_trail_are_no_drift() {
    assertThat(Drift.between(List.of(day(1, DAY, 3)), List.of(day(1, DAY, 3)), DAY)).isEmpty();
  }

  @Test
  void parts_of_a_day_are_added_up() {
    assertThat(Drift.between(List.of(day(1, DAY, 3)), List.of(day(1, DAY, 1), day(1, DAY, 2)), DAY))
        .isEmpty();
  }

  @Test
  void a_day_row_of_nothing_and_no_row_are_the_same() {
    assertThat(Drift.between(List.of(day(1, DAY, 0)), List.of(), DAY)).isEmpty();
  }

  @Test
  void a_day_says_what_is_missing_or_too_much() {
    List<Drift> drift = Drift.between(List.of(day(1, DAY, 5)), List.of(day(2, DAY, 4)), DAY);
    assertThat(drift)
        .containsExactly(new Drift(2, CANCELLED, DAY, 0, 4), new Drift(1, CANCELLED, DAY, 5, 0));
    assertThat(drift).extracting(Drift::missing).containsExactly(4L, -5L);
  }

  @Test
  void kinds_are_told_apart() {
    assertThat(
            Drift.between(List.of(new DayCount(7, 1, MOVED, DAY, 2)), List.of(day(1, DAY, 2)), DAY))
        .containsExactly(new Drift(1, CANCELLED, DAY, 0, 2), new Drift(1, MOVED, DAY, 2, 0));
  }

  @Test
  void the_latest_day_comes_first_and_earlier_ones_than_asked_for_are_left_out() {
    List<DayCount> rows =
        List.of(day(1, DAY.minusDays(1), 1), day(1, DAY.plusDays(1), 1), day(1, DAY, 1));
    assertThat(Drift.between(rows, List.of(), DAY))
        .extracting(Drift::periodStart)
        .containsExactly(DAY.plusDays(1), DAY);
  }

  private static DayCount day(long customer, LocalDate day, long count) {
    return new DayCount(7, customer, CANCELLED, day, count);
  }
}
