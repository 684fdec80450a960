package dev.suite.policy.decision;

import dev.suite.policy.decision.quota.RecordedChanges;
import dev.suite.policy.decision.series.SeriesFacts;
import dev.suite.policy.resolution.config.ChangeConfig;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * All a cancellation or a reschedule is decided on.
 *
 * @param appointments those it is meant for, at least one; the one asked about first
 * @param zone the company's, for the days of the quota
 * @param config the effective policy; empty when there is none
 * @param move what a reschedule has beyond that; empty for a cancellation
 */
public record ChangeFacts(
    List<Appointment> appointments,
    ZoneId zone,
    Currency currency,
    Optional<ChangeConfig> config,
    Optional<Move> move,
    SeriesFacts series,
    RecordedChanges changes,
    Moment moment) {

  /** What somebody wants to do. */
  public Action action() {
    return move.isPresent() ? Action.RESCHEDULE : Action.CANCEL;
  }

  /** The appointment asked about. */
  public Appointment asked() {
    return appointments.getFirst();
  }
}
