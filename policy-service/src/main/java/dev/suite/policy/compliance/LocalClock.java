package dev.suite.policy.compliance;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be added to an instant to read a zone's clocks, as a database can do it that knows no
 * zones.
 *
 * @param changes when the clocks are set within a time, earliest first
 * @param lastSeconds what is added after the last of them
 */
public record LocalClock(List<ClockChange> changes, int lastSeconds) {

  /**
   * The clocks are set.
   *
   * @param until the instant at which they are
   * @param seconds what is added before it
   */
  public record ClockChange(Instant until, int seconds) {}

  /** The clocks of a zone from one instant up to another. */
  public static LocalClock of(ZoneId zone, Instant from, Instant to) {
    List<ClockChange> changes = new ArrayList<>();
    ZoneOffsetTransition next = zone.getRules().nextTransition(from);
    while (next != null && next.getInstant().isBefore(to)) {
      changes.add(new ClockChange(next.getInstant(), next.getOffsetBefore().getTotalSeconds()));
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return new LocalClock(
        List.copyOf(changes),
        zone.getRules()
            .getOffset(changes.isEmpty() ? from : changes.getLast().until())
            .getTotalSeconds());
  }
}
