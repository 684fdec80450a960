package dev.suite.policy.simulation;

import dev.suite.policy.decision.quota.RecordedChanges;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One customer's changes as they would have been: by day back to the longest window, by appointment
 * until it has begun. However long the history is, it holds no more.
 */
final class CustomerHistory {
  private static final int LONGEST_WINDOW = 366;
  private static final int MANY = 1_000;

  /** An appointment in both courses of events. */
  private record Visit(Instant startsAt, boolean cancelledThen, boolean cancelledNow, int moves) {}

  private final boolean ofCancellations;
  private final TreeMap<LocalDate, Long> days = new TreeMap<>();
  private final Map<Long, Visit> visits = new HashMap<>();

  /** A history without anything, of cancellations or else of reschedules. */
  CustomerHistory(boolean ofCancellations) {
    this.ofCancellations = ofCancellations;
  }

  /** The changes that count so far. */
  RecordedChanges changes() {
    return new RecordedChanges(days, List.of());
  }

  /** Whether the appointment could be changed, had the proposed policy been in force. */
  boolean isOpen(PastAttempt attempt) {
    Visit visit = visits.get(attempt.appointmentId());
    if (visit == null) {
      return attempt.wasOpen();
    }
    return attempt.wasOpen()
        ? visit.cancelledThen() || !visit.cancelledNow()
        : visit.cancelledThen() && !visit.cancelledNow();
  }

  /** How often the appointment was moved. */
  int moves(PastAttempt attempt) {
    Visit visit = visits.get(attempt.appointmentId());
    return visit == null ? 0 : visit.moves();
  }

  /**
   * Takes in what became of an attempt.
   *
   * @param day that of the attempt in the company's time zone
   * @param happens whether it counts now
   */
  void add(PastAttempt attempt, LocalDate day, boolean happens) {
    if (happens) {
      days.merge(day, 1L, Long::sum);
      days.headMap(day.minusDays(LONGEST_WINDOW)).clear();
    }
    boolean happened = attempt.outcome() != PastAttempt.Outcome.DENIED;
    if (happened || happens) {
      visits.merge(
          attempt.appointmentId(),
          new Visit(
              attempt.startsAt(),
              ofCancellations && happened,
              ofCancellations && happens,
              !ofCancellations && happens ? 1 : 0),
          CustomerHistory::later);
      forget(attempt.occurredAt());
    }
  }

  private static Visit later(Visit before, Visit now) {
    return new Visit(
        now.startsAt(),
        now.cancelledThen() || before.cancelledThen(),
        now.cancelledNow(),
        before.moves() + now.moves());
  }

  private void forget(Instant now) {
    if (visits.size() > MANY) {
      visits.values().removeIf(visit -> visit.startsAt().isBefore(now));
    }
  }
}
