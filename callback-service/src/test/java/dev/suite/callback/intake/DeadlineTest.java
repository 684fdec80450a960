package dev.suite.callback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.callback.Priority;
import dev.suite.callback.callback.TimeWindow;
import dev.suite.callback.hours.Span;
import dev.suite.callback.hours.WeeklyHours;
import dev.suite.callback.settings.CallbackSettings;
import dev.suite.callback.settings.SlaClock;
import dev.suite.callback.settings.SlaHours;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** A Monday, 16:00 in Berlin. */
  private static final Instant NOW = Instant.parse("2026-11-16T15:00:00Z");

  private static final WeeklyHours NINE_TO_FIVE =
      new WeeklyHours(
          Map.of(
              DayOfWeek.MONDAY, List.of(new Span(540, 1020)),
              DayOfWeek.TUESDAY, List.of(new Span(540, 1020))),
          Set.of());

  @ParameterizedTest
  @CsvSource({"urgent, 2", "high, 8", "normal, 24"})
  void sets_expiration_based_on_priority(Priority priority, long hours) {
    assertThat(deadline(priority, null, CallbackSettings.DEFAULT))
        .isEqualTo(NOW.plus(Duration.ofHours(hours)));
  }

  @Test
  void hours_may_be_decimal_down_to_a_microsecond() {
    assertThat(deadline(Priority.urgent, null, urgent("0.001"))).isEqualTo(NOW.plusMillis(3_600));
    assertThat(deadline(Priority.urgent, null, urgent("0.0000000004")))
        .isEqualTo(NOW.plusNanos(1_000));
  }

  @Test
  void a_window_in_the_future_moves_the_start_and_one_that_has_begun_does_not() {
    Instant later = NOW.plus(Duration.ofDays(3));
    assertThat(deadline(Priority.urgent, new TimeWindow(later, later), CallbackSettings.DEFAULT))
        .isEqualTo(later.plus(Duration.ofHours(2)));
    TimeWindow begun = new TimeWindow(NOW.minusSeconds(60), later);
    assertThat(deadline(Priority.urgent, begun, CallbackSettings.DEFAULT))
        .isEqualTo(NOW.plus(Duration.ofHours(2)));
  }

  @Test
  void the_end_of_a_window_does_not_cap_the_deadline() {
    TimeWindow minute = new TimeWindow(NOW, NOW.plusSeconds(60));
    assertThat(deadline(Priority.normal, minute, CallbackSettings.DEFAULT))
        .isEqualTo(NOW.plus(Duration.ofHours(24)));
  }

  @Test
  void the_clock_runs_through_opening_hours_where_the_settings_say_so() {
    assertThat(deadline(Priority.urgent, null, through(SlaClock.opening_hours)))
        .isEqualTo(Instant.parse("2026-11-17T09:00:00Z"));
    assertThat(deadline(Priority.urgent, null, through(SlaClock.calendar)))
        .isEqualTo(NOW.plus(Duration.ofHours(2)));
  }

  @Test
  void a_branch_that_is_always_open_or_never_counts_by_the_calendar() {
    CallbackSettings settings = through(SlaClock.opening_hours);
    Instant inTwoHours = NOW.plus(Duration.ofHours(2));
    assertThat(Deadline.of(NOW, Priority.urgent, null, settings, Optional.empty(), BERLIN))
        .isEqualTo(inTwoHours);
    WeeklyHours never = new WeeklyHours(Map.of(), Set.of());
    assertThat(Deadline.of(NOW, Priority.urgent, null, settings, Optional.of(never), BERLIN))
        .isEqualTo(inTwoHours);
  }

  @Test
  void calendar_hours_are_elapsed_time_when_the_clocks_change() {
    Instant beforeTheChange = Instant.parse("2026-03-28T23:30:00Z");
    assertThat(
            Deadline.of(
                beforeTheChange,
                Priority.normal,
                null,
                CallbackSettings.DEFAULT,
                Optional.empty(),
                BERLIN))
        .isEqualTo(beforeTheChange.plus(Duration.ofHours(24)));
  }

  @Test
  void a_deadline_may_lie_far_in_the_future() {
    Instant far = Instant.parse("2999-12-31T23:00:00Z");
    assertThat(deadline(Priority.normal, new TimeWindow(far, far), urgent("1")))
        .isEqualTo(Instant.parse("3000-01-01T23:00:00Z"));
    assertThat(deadline(Priority.urgent, null, urgent("8760")))
        .isEqualTo(NOW.plus(Duration.ofDays(365)));
  }

  private static Instant deadline(Priority priority, TimeWindow window, CallbackSettings settings) {
    return Deadline.of(NOW, priority, window, settings, Optional.of(NINE_TO_FIVE), BERLIN);
  }

  private static CallbackSettings urgent(String hours) {
    return with(
        new SlaHours(new BigDecimal(hours), BigDecimal.valueOf(8), BigDecimal.valueOf(24)),
        SlaClock.calendar);
  }

  private static CallbackSettings through(SlaClock clock) {
    return with(CallbackSettings.DEFAULT.slaHours(), clock);
  }

  private static CallbackSettings with(SlaHours hours, SlaClock clock) {
    return new CallbackSettings(hours, clock, BigDecimal.valueOf(4), 3, 30, true, null);
  }
}
