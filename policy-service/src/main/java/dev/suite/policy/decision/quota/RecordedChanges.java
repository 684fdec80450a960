package dev.suite.policy.decision.quota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A customer's changes of one type, at least those of the quota's window.
 *
 * @param counted by day of the company's zone, from the stats
 * @param uncounted when those happened that the stats do not hold yet
 */
public record RecordedChanges(Map<LocalDate, Long> counted, List<Instant> uncounted) {

  /** Nothing recorded so far. */
  public static final RecordedChanges NONE = new RecordedChanges(Map.of(), List.of());
}
