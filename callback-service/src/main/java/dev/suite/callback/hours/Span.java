package dev.suite.callback.hours;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A part of a day in local time.
 *
 * @param from its first minute, counted from midnight
 * @param to the minute it ends at, excluded; 1440 is the end of the day
 */
public record Span(int from, int to) {
  private static final int DAY = (int) Duration.ofDays(1).toMinutes();

  /** The part of one date, as it falls in a zone: clocks that change make it shorter or longer. */
  Open on(LocalDate date, ZoneId zone) {
    return new Open(at(date, from, zone), at(date, to, zone));
  }

  private static ZonedDateTime at(LocalDate date, int minute, ZoneId zone) {
    return minute == DAY
        ? date.plusDays(1).atStartOfDay(zone)
        : date.atTime(LocalTime.ofSecondOfDay(minute * 60L)).atZone(zone);
  }

  /** A stretch of real time; empty where the clocks skipped it. */
  record Open(ZonedDateTime from, ZonedDateTime to) {}
}
