package dev.suite.policy.stats;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many changes of one kind a customer made on one day of the company's time zone.
 *
 * @param statType {@link #CANCELLATIONS} or {@link #RESCHEDULES}
 */
public record DayCount(
    long companyId, long customerId, String statType, LocalDate day, long count) {
  /** The statistic of cancellations. */
  public static final String CANCELLATIONS = "cancellation_count";

  /** The statistic of reschedules. */
  public static final String RESCHEDULES = "reschedule_count";

  /** One change as it is counted. */
  public record CountedChange(
      long companyId, long customerId, String modificationType, Instant occurredAt) {}

  private record Key(long companyId, long customerId, String statType, LocalDate day) {}

  private static final Comparator<Key> ORDER =
      Comparator.comparingLong(Key::companyId)
          .thenComparingLong(Key::customerId)
          .thenComparing(Key::statType)
          .thenComparing(Key::day);

  /**
   * Adds changes up by day, sorted by key: transactions that lock rows in one order do not
   * deadlock.
   *
   * @param zones each company's time zone
   */
  public static List<DayCount> of(Collection<CountedChange> changes, Map<Long, ZoneId> zones) {
    Map<Key, Long> counts =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    change -> key(change, zones.get(change.companyId())),
                    () -> new TreeMap<>(ORDER),
                    Collectors.counting()));
    return counts.entrySet().stream().map(count -> of(count.getKey(), count.getValue())).toList();
  }

  private static Key key(CountedChange change, ZoneId zone) {
    return new Key(
        change.companyId(),
        change.customerId(),
        statType(change.modificationType()),
        LocalDate.ofInstant(change.occurredAt(), zone));
  }

  private static DayCount of(Key key, long count) {
    return new DayCount(key.companyId(), key.customerId(), key.statType(), key.day(), count);
  }

  /** The statistic a modification type is counted in. */
  public static String statType(String modificationType) {
    return modificationType.equals("cancel") ? CANCELLATIONS : RESCHEDULES;
  }
}
