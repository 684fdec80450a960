package dev.suite.policy.decision.quota;

import dev.suite.policy.resolution.config.WindowRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;

/**
 * The days a quota counts at one moment, in the company's time zone.
 *
 * @param firstDay the first day row that counts
 * @param lastDay the last one, included
 * @param from when the first day begins
 * @param to when the last one is over; excluded
 */
public record QuotaWindow(
    WindowRule rule, LocalDate firstDay, LocalDate lastDay, Instant from, Instant to) {

  /** The window of a rule around {@code now}; rolling days end with today. */
  public static QuotaWindow of(WindowRule rule, Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    YearMonth month = YearMonth.from(today);
    return switch (rule) {
      case WindowRule.CalendarMonth _ -> between(rule, month.atDay(1), month.atEndOfMonth(), zone);
      case WindowRule.RollingDays(int days) ->
          between(rule, today.minusDays(days - 1L), today, zone);
    };
  }

  private static QuotaWindow between(
      WindowRule rule, LocalDate first, LocalDate last, ZoneId zone) {
    Instant from = first.atStartOfDay(zone).toInstant();
    Instant to = last.plusDays(1).atStartOfDay(zone).toInstant();
    return new QuotaWindow(rule, first, last, from, to);
  }

  /**
   * How many changes fall into it: counted ones by day, the others by their instant; never
   * negative.
   */
  public long used(Map<LocalDate, Long> dayCounts, Collection<Instant> uncounted) {
    long counted =
        dayCounts.entrySet().stream()
            .filter(day -> !day.getKey().isBefore(firstDay) && !day.getKey().isAfter(lastDay))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return Math.max(0, counted + uncounted.stream().filter(this::contains).count());
  }

  private boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }
}
