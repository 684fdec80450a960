package dev.suite.policy.decision;

import dev.suite.policy.decision.notice.AllowedWindow;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.config.RescheduleConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a reschedule has beyond a cancellation.
 *
 * @param to where the appointment asked about moves; empty while nobody has said where
 */
public record Move(Optional<Instant> to, RescheduleConfig rules) {

  /** A move by a policy, or by its defaults where no level has one. */
  public static Move by(Resolution resolution, Optional<Instant> to) {
    return new Move(to, resolution.reschedule().orElse(RescheduleConfig.WITHOUT_POLICY));
  }

  /** When a new start may be, as seen now. */
  public AllowedWindow window(Instant now) {
    return AllowedWindow.of(now, rules.horizonDays());
  }

  /** Whether one of them has been moved as often as it may be. */
  boolean reachesLimit(List<Appointment> appointments) {
    return rules.maxPerAppointment().isPresent()
        && appointments.stream()
            .anyMatch(one -> one.timesMoved() >= rules.maxPerAppointment().getAsInt());
  }

  /**
   * Where an appointment moves when the one asked about does: by the same days and hours on the
   * wall's clock, so that a weekly 10:00 stays one across a change of the clocks.
   */
  Optional<Instant> newStart(Appointment one, Appointment asked, ZoneId zone) {
    if (one.equals(asked)) {
      return to;
    }
    LocalDateTime from = LocalDateTime.ofInstant(asked.startsAt(), zone);
    return to.map(instant ->
        LocalDateTime.ofInstant(one.startsAt(), zone)
            .plus(Duration.between(from, LocalDateTime.ofInstant(instant, zone)))
            .atZone(zone)
            .toInstant());
  }
}
