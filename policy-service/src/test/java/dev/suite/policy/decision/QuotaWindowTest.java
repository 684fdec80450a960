package dev.suite.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.decision.quota.QuotaWindow;
import dev.suite.policy.resolution.config.WindowRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows are whole days of the company's zone. */
class QuotaWindowTest {

  private static final WindowRule MONTH = new WindowRule.CalendarMonth();

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-11-20T09:00:00Z, 2026-10-31T23:00:00Z, 2026-11-30T23:00:00Z",
    "Europe/Berlin, 2026-10-31T22:59:59Z, 2026-09-30T22:00:00Z, 2026-10-31T23:00:00Z",
    "Europe/Berlin, 2026-10-31T23:00:00Z, 2026-10-31T23:00:00Z, 2026-11-30T23:00:00Z",
    "America/New_York, 2026-03-08T07:00:00Z, 2026-03-01T05:00:00Z, 2026-04-01T04:00:00Z",
    "Australia/Lord_Howe, 2026-04-15T00:00:00Z, 2026-03-31T13:00:00Z, 2026-04-30T13:30:00Z",
    "Pacific/Kiritimati, 2026-12-31T10:00:00Z, 2026-12-31T10:00:00Z, 2027-01-31T10:00:00Z"
  })
  void a_calendar_month_is_the_companys(ZoneId zone, Instant now, Instant from, Instant to) {
    QuotaWindow window = QuotaWindow.of(MONTH, now, zone);
    assertThat(window.from()).isEqualTo(from);
    assertThat(window.to()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 1, 2026-03-29T10:00:00Z, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
    "Europe/Berlin, 1, 2026-10-25T10:00:00Z, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
    "America/New_York, 2, 2026-11-01T12:00:00Z, 2026-10-31T04:00:00Z, 2026-11-02T05:00:00Z",
    "Australia/Lord_Howe, 1, 2026-10-04T02:00:00Z, 2026-10-03T13:30:00Z, 2026-10-04T13:00:00Z",
    "Europe/Berlin, 30, 2026-11-20T09:00:00Z, 2026-10-21T22:00:00Z, 2026-11-20T23:00:00Z",
    "Europe/Berlin, 366, 2026-11-20T09:00:00Z, 2025-11-19T23:00:00Z, 2026-11-20T23:00:00Z",
    "Africa/Cairo, 1, 2026-04-24T10:00:00Z, 2026-04-23T22:00:00Z, 2026-04-24T21:00:00Z"
  })
  void rolling_days_are_whole_days_with_today(
      ZoneId zone, int days, Instant now, Instant from, Instant to) {
    QuotaWindow window = QuotaWindow.of(new WindowRule.RollingDays(days), now, zone);
    assertThat(window.from()).isEqualTo(from);
    assertThat(window.to()).isEqualTo(to);
    assertThat(window.firstDay().plusDays(days - 1L)).isEqualTo(window.lastDay());
  }

  @Test
  void the_days_of_a_window_are_those_of_its_rows() {
    QuotaWindow window = QuotaWindow.of(MONTH, Instant.parse("2028-02-10T09:00:00Z"), Given.BERLIN);
    assertThat(window.firstDay()).isEqualTo("2028-02-01");
    assertThat(window.lastDay()).isEqualTo("2028-02-29");
  }

  @Test
  void day_rows_and_uncounted_changes_add_up_within_the_window_only() {
    QuotaWindow window = QuotaWindow.of(MONTH, Given.NOW, Given.BERLIN);
    Map<LocalDate, Long> days =
        Map.of(
            LocalDate.parse("2026-10-31"), 100L,
            LocalDate.parse("2026-11-01"), 2L,
            LocalDate.parse("2026-11-30"), 3L,
            LocalDate.parse("2026-12-01"), 100L);
    List<Instant> uncounted =
        List.of(window.from().minusNanos(1), window.from(), window.to().minusNanos(1), window.to());
    assertThat(window.used(days, uncounted)).isEqualTo(7);
  }

  @Test
  void used_is_never_negative() {
    QuotaWindow window = QuotaWindow.of(MONTH, Given.NOW, Given.BERLIN);
    assertThat(window.used(Map.of(LocalDate.parse("2026-11-02"), -2L), List.of())).isZero();
  }
}
