package dev.suite.policy.decision.adapter;

import dev.suite.policy.decision.Action;
import dev.suite.policy.decision.Move;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.config.SeriesScope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A change that somebody asks about or makes.
 *
 * @param action to cancel or to reschedule
 * @param newStartsAt where the appointment moves to; empty for a cancellation, or while nobody has
 *     said where; in microseconds, as columns keep it
 */
public record WantedChange(
    long companyId,
    Action action,
    long appointmentId,
    SeriesScope scope,
    Optional<Instant> newStartsAt) {

  public WantedChange {
    newStartsAt = newStartsAt.map(start -> start.truncatedTo(ChronoUnit.MICROS));
  }

  /** The latest start an appointment may be moved to: columns end with the year 9999. */
  public static final Instant LATEST_START = Instant.parse("9999-01-01T00:00:00Z");

  /** Whether more than the one appointment may be meant. */
  public boolean meansOthers() {
    return scope != SeriesScope.OCCURRENCE;
  }

  /** The move by a policy; empty for a cancellation. */
  Optional<Move> move(Resolution resolution) {
    return action == Action.RESCHEDULE
        ? Optional.of(Move.by(resolution, newStartsAt))
        : Optional.empty();
  }
}
