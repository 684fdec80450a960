package dev.suite.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.decision.notice.Deadline;
import dev.suite.policy.decision.notice.Notice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notice is elapsed time, whatever the clocks on the wall do. */
class NoticeTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-28T12:00, 2026-03-29T12:00, 23.00",
    "Europe/Berlin, 2026-10-24T12:00, 2026-10-25T12:00, 25.00",
    "America/New_York, 2026-03-07T12:00, 2026-03-08T12:00, 23.00",
    "America/New_York, 2026-10-31T12:00, 2026-11-01T12:00, 25.00",
    "Australia/Lord_Howe, 2026-10-03T12:00, 2026-10-04T12:00, 23.50",
    "Australia/Lord_Howe, 2026-04-04T12:00, 2026-04-05T12:00, 24.50",
    "Europe/Berlin, 2026-06-01T12:00, 2026-06-02T12:00, 24.00"
  })
  void a_day_of_a_clock_change_has_the_hours_it_has(
      ZoneId zone, LocalDateTime now, LocalDateTime start, BigDecimal hours) {
    Notice notice = Notice.between(now.atZone(zone).toInstant(), start.atZone(zone).toInstant());
    assertThat(notice.hours()).isEqualTo(hours);
    assertThat(notice.reaches(hours)).isTrue();
    assertThat(notice.reaches(hours.add(new BigDecimal("0.01")))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "PT24H, 24.00",
    "PT23H59M59.999S, 23.99",
    "PT35S, 0.00",
    "PT36S, 0.01",
    "PT-0.001S, -0.01",
    "PT-1H, -1.00"
  })
  void hours_round_down_so_that_a_missed_boundary_never_looks_kept(
      Duration left, BigDecimal hours) {
    assertThat(new Notice(left).hours()).isEqualTo(hours);
  }

  @Test
  void exactly_at_a_boundary_counts_as_kept() {
    assertThat(new Notice(Duration.ofHours(24)).reaches(new BigDecimal("24"))).isTrue();
    assertThat(new Notice(Duration.ofHours(24).minusNanos(1)).reaches(new BigDecimal("24")))
        .isFalse();
  }

  @Test
  void the_deadline_is_the_last_instant_that_keeps_the_notice() {
    Decision decision = Given.cancellation("PT72H").under("hours_before", 24.5).decided();
    assertThat(decision.deadline())
        .isEqualTo(
            new Deadline(
                new BigDecimal("24.5"),
                new BigDecimal("72.00"),
                Given.NOW.plus(Duration.ofMinutes(47 * 60 + 30))));
  }
}
