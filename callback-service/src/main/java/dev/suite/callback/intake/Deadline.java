package dev.suite.callback.intake;

import dev.suite.callback.callback.Priority;
import dev.suite.callback.callback.TimeWindow;
import dev.suite.callback.hours.WeeklyHours;
import dev.suite.callback.settings.CallbackSettings;
import dev.suite.callback.settings.SlaClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** By when somebody must have called. */
public final class Deadline {
  private Deadline() {}

  /**
   * The later of now and the window's beginning, plus the hours of the priority: by the calendar,
   * or by the time the branch is open. Hours that never suffice count as always open.
   *
   * @param window null where the caller has no preference
   * @param hours the branch's; empty means always open
   */
  public static Instant of(
      Instant now,
      Priority priority,
      TimeWindow window,
      CallbackSettings settings,
      Optional<WeeklyHours> hours,
      ZoneId zone) {
    Instant start = window == null || window.from().isBefore(now) ? now : window.from();
    Duration time = priority.time(settings.slaHours());
    return hours
        .filter(_ -> settings.slaClock() == SlaClock.opening_hours)
        .flatMap(open -> open.after(start, time, zone))
        .orElseGet(() -> start.plus(time));
  }
}
