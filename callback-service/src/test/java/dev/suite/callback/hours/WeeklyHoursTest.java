package dev.suite.callback.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.hours.adapter.HoursJson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final WeeklyHours HOURS =
      HoursJson.read(
              """
              {"mon":[["09:00","12:30"],["14:00","18:00"]],"tue":[["09:00","18:00"]],
               "sat":[["22:00","24:00"]],"sun":[["00:00","06:00"]],
               "closed":["2026-12-28"]}
              """)
          .orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "2026-11-16T09:00, true",
    "2026-11-16T12:29, true",
    "2026-11-16T12:30, false",
    "2026-11-16T14:00, true",
    "2026-11-18T10:00, false",
    "2026-11-21T23:59, true",
    "2026-11-22T00:00, true",
    "2026-12-28T10:00, false",
  })
  void they_contain_a_span_from_its_beginning_to_just_before_its_end(
      LocalDateTime local, boolean open) {
    assertThat(HOURS.contain(local.atZone(BERLIN).toInstant(), BERLIN)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-16T09:00, PT1H, 2026-11-16T10:00",
    "2026-11-16T11:30, PT1H, 2026-11-16T12:30",
    "2026-11-16T11:30, PT2H, 2026-11-16T15:00",
    "2026-11-16T13:00, PT4H, 2026-11-16T18:00",
    "2026-11-16T20:00, PT1H, 2026-11-17T10:00",
    "2026-11-17T17:00, PT2H, 2026-11-21T23:00",
    "2026-12-27T05:00, PT2H, 2026-12-29T10:00",
  })
  void time_passes_while_they_last_and_stands_still_between(
      LocalDateTime start, Duration time, LocalDateTime end) {
    assertThat(HOURS.after(start.atZone(BERLIN).toInstant(), time, BERLIN))
        .hasValue(end.atZone(BERLIN).toInstant());
  }

  @Test
  void a_night_on_which_the_clocks_change_has_an_hour_less_or_more() {
    Instant spring = Instant.parse("2026-03-28T21:00:00Z");
    assertThat(HOURS.after(spring, Duration.ofHours(7), BERLIN))
        .hasValue(Instant.parse("2026-03-29T04:00:00Z"));
    Instant autumn = Instant.parse("2026-10-24T20:00:00Z");
    assertThat(HOURS.after(autumn, Duration.ofHours(9), BERLIN))
        .hasValue(Instant.parse("2026-10-25T05:00:00Z"));
  }

  @Test
  void hours_that_never_open_never_suffice() {
    WeeklyHours never = HoursJson.read("{}").orElseThrow();
    assertThat(never.after(Instant.EPOCH, Duration.ofMinutes(1), BERLIN)).isEmpty();
    WeeklyHours aMinuteAWeek = HoursJson.read("{\"mon\":[[\"09:00\",\"09:01\"]]}").orElseThrow();
    assertThat(aMinuteAWeek.after(Instant.EPOCH, Duration.ofDays(365), BERLIN)).isEmpty();
  }

  @Test
  void what_is_no_span_opens_nothing_and_null_is_always() {
    WeeklyHours hours =
        HoursJson.read(
                """
                {"mon":[["9","12"],["12:00","09:00"],["10:00","11:00"],7],"tue":"always",
                 "closed":["tomorrow"]}
                """)
            .orElseThrow();
    assertThat(hours.days()).hasSize(1).containsValue(List.of(new Span(600, 660)));
    assertThat(HoursJson.read(null)).isEmpty();
  }
}
