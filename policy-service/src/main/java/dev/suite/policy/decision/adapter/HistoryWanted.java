package dev.suite.policy.decision.adapter;

import dev.suite.policy.decision.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is read of an appointment beside itself.
 *
 * @param action the changes to count are of its kind
 * @param since the first day read, in UTC
 * @param skips whether the cancelled appointments of its series are read
 * @param othersFrom when others of its series that are still to come begin at the earliest; empty
 *     where it alone is meant
 */
record HistoryWanted(Action action, LocalDate since, boolean skips, Optional<Instant> othersFrom) {
  /**
   * What a change needs.
   *
   * @param asOf the instant decided for, present the one looked back from
   */
  static HistoryWanted of(WantedChange wanted, Instant asOf, Instant present, Lookback lookback) {
    return new HistoryWanted(
        wanted.action(),
        lookback.since(present),
        wanted.action() == Action.CANCEL && lookback.skips(),
        Optional.of(asOf).filter(_ -> wanted.meansOthers()));
  }
}
