package dev.suite.policy.stats.rebuild;

import dev.suite.policy.stats.DayCount;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A day of a customer on which the stats say something else than the audit trail. Whatever folds,
 * voids or deletes changes both alike in one transaction: only a fault, or a change of the
 * company's time zone, makes a drift, and only adding what is missing ends it.
 *
 * @param counted what the day row says; 0 without one
 * @param recorded how many counted modifications the audit trail has for that day
 */
public record Drift(
    long customerId, String statType, LocalDate periodStart, long counted, long recorded) {
  /** From the highest customer down, then by kind, then from the latest day back. */
  public static final Comparator<Drift> ORDER =
      Comparator.comparingLong(Drift::customerId)
          .reversed()
          .thenComparing(Drift::statType)
          .thenComparing(Drift::periodStart, Comparator.reverseOrder());

  private record Key(long customerId, String statType, LocalDate day) {
    static Key of(DayCount count) {
      return new Key(count.customerId(), count.statType(), count.day());
    }
  }

  /**
   * Holds day rows against the trail of one company, in {@link #ORDER}.
   *
   * @param counted the day rows
   * @param recorded the trail, also in several parts of one day
   * @param since the first day that is looked at
   */
  public static List<Drift> between(
      Collection<DayCount> counted, Collection<DayCount> recorded, LocalDate since) {
    Map<Key, Drift> days = new HashMap<>();
    counted.forEach(row -> days.merge(Key.of(row), of(row, row.count(), 0), Drift::plus));
    recorded.forEach(part -> days.merge(Key.of(part), of(part, 0, part.count()), Drift::plus));
    return days.values().stream()
        .filter(day -> day.missing() != 0 && !day.periodStart().isBefore(since))
        .sorted(ORDER)
        .toList();
  }

  private static Drift of(DayCount day, long counted, long recorded) {
    return new Drift(day.customerId(), day.statType(), day.day(), counted, recorded);
  }

  private Drift plus(Drift other) {
    return new Drift(
        customerId, statType, periodStart, counted + other.counted, recorded + other.recorded);
  }

  /** What has to be added to the day row; negative where it says too much. */
  public long missing() {
    return recorded - counted;
  }
}
