package dev.suite.policy.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.stats.DayCount.CountedChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes are counted by customer, kind and day of the company's time zone. */
class DayCountTest {
  private static final Instant LATE = Instant.parse("2026-11-17T23:30:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-17");
  private static final String CANCELLED = "cancellation_count";
  private static final String MOVED = "reschedule_count";
  private static final Map<Long, ZoneId> ZONES =
      Map.of(1L, ZoneId.of("Europe/Berlin"), 2L, ZoneId.of("America/New_York"));

  @Test
  void a_day_is_one_of_the_companys_time_zone() {
    assertThat(counts(change(1, 5, "cancel", LATE), change(2, 6, "cancel", LATE)))
        .containsExactly(
            new DayCount(1, 5, CANCELLED, DAY.plusDays(1), 1),
            new DayCount(2, 6, CANCELLED, DAY, 1));
  }

  @Test
  void changes_of_one_day_are_added_up_and_kinds_told_apart() {
    Instant noon = Instant.parse("2026-11-17T11:00:00Z");
    assertThat(
            counts(
                change(1, 5, "reschedule", noon),
                change(1, 5, "cancel", noon),
                change(1, 5, "cancel", noon.plusSeconds(3_600))))
        .containsExactly(new DayCount(1, 5, CANCELLED, DAY, 2), new DayCount(1, 5, MOVED, DAY, 1));
  }

  @Test
  void rows_come_in_one_order_however_the_changes_came() {
    List<DayCount> counts =
        counts(
            change(2, 5, "cancel", LATE),
            change(1, 6, "cancel", LATE),
            change(1, 5, "reschedule", LATE),
            change(1, 5, "cancel", LATE.plusSeconds(86_400)),
            change(1, 5, "cancel", LATE));
    assertThat(counts)
        .containsExactly(
            new DayCount(1, 5, CANCELLED, DAY.plusDays(1), 1),
            new DayCount(1, 5, CANCELLED, DAY.plusDays(2), 1),
            new DayCount(1, 5, MOVED, DAY.plusDays(1), 1),
            new DayCount(1, 6, CANCELLED, DAY.plusDays(1), 1),
            new DayCount(2, 5, CANCELLED, DAY, 1));
  }

  private static List<DayCount> counts(CountedChange... changes) {
    return DayCount.of(List.of(changes), ZONES);
  }

  private static CountedChange change(long company, long customer, String type, Instant at) {
    return new CountedChange(company, customer, type, at);
  }
}
