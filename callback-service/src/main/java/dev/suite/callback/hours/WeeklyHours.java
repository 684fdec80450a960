package dev.suite.callback.hours;

import dev.suite.callback.hours.Span.Open;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a branch is open or somebody works, in local time.
 *
 * @param days spans by weekday; a weekday left out has none
 * @param closed dates without any
 */
public record WeeklyHours(Map<DayOfWeek, List<Span>> days, Set<LocalDate> closed) {
  private static final int LONGEST_SEARCH_IN_DAYS = 36_525;

  public WeeklyHours {
    days = Map.copyOf(days);
    closed = Set.copyOf(closed);
  }

  /** Whether an instant falls into them. */
  public boolean contain(Instant instant, ZoneId zone) {
    return on(instant.atZone(zone).toLocalDate(), zone)
        .anyMatch(open ->
            !instant.isBefore(open.from().toInstant()) && instant.isBefore(open.to().toInstant()));
  }

  /**
   * The instant at which that much open time has passed since a start; empty where a hundred years
   * do not hold so much.
   */
  public Optional<Instant> after(Instant start, Duration time, ZoneId zone) {
    Duration left = time;
    LocalDate first = start.atZone(zone).toLocalDate();
    for (int day = 0; day < LONGEST_SEARCH_IN_DAYS && !days.isEmpty(); day++) {
      for (Open open : on(first.plusDays(day), zone).toList()) {
        Instant from = open.from().toInstant().isBefore(start) ? start : open.from().toInstant();
        Duration length = Duration.between(from, open.to().toInstant());
        if (length.isPositive() && length.compareTo(left) >= 0) {
          return Optional.of(from.plus(left));
        }
        left = length.isPositive() ? left.minus(length) : left;
      }
    }
    return Optional.empty();
  }

  private Stream<Open> on(LocalDate date, ZoneId zone) {
    return closed.contains(date)
        ? Stream.empty()
        : days.getOrDefault(date.getDayOfWeek(), List.of()).stream()
            .sorted(Comparator.comparingInt(Span::from))
            .map(span -> span.on(date, zone));
  }
}
