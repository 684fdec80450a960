package dev.suite.policy.decision;

import dev.suite.policy.decision.notice.Deadline;
import dev.suite.policy.decision.notice.Notice;
import dev.suite.policy.resolution.config.ChangeConfig;
import dev.suite.policy.resolution.config.PastDeadline;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * The notice that a change's own policy and the series' ask for, and the one given: that of the
 * earliest appointment meant.
 *
 * @param own the hours of the change's policy
 * @param series those of the policy for series; past them a change is always refused
 */
record Deadlines(
    Instant start, Notice notice, BigDecimal own, BigDecimal series, PastDeadline pastOwn) {

  static Deadlines of(ChangeFacts facts, ChangeConfig config) {
    Instant start =
        facts.appointments().stream()
            .map(Appointment::startsAt)
            .min(Instant::compareTo)
            .orElseThrow();
    return new Deadlines(
        start,
        Notice.between(facts.moment().now(), start),
        config.hoursBefore(),
        facts.series().hoursBefore(),
        config.pastDeadline());
  }

  /** The stricter of the two, as answers show it. */
  Deadline asked() {
    return Deadline.of(own.max(series), notice, start);
  }

  boolean isLate() {
    return !notice.reaches(own);
  }

  boolean isPassed() {
    return (series.signum() > 0 && !notice.reaches(series))
        || (isLate() && pastOwn == PastDeadline.DENY);
  }

  /** The last instant the notice allows it. */
  Instant lastMoment() {
    return Notice.deadline(start, pastOwn == PastDeadline.DENY ? own.max(series) : series);
  }

  /** Every instant at which something about the notice changes. */
  Stream<Instant> all() {
    return Stream.of(start, Notice.deadline(start, own), Notice.deadline(start, series));
  }
}
