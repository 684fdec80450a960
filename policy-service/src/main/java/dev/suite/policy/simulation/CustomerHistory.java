package dev.suite.policy.simulation;

import dev.suite.policy.decision.quota.RecordedChanges;
import dev.suite.policy.resolution.check.PolicyFields;
import dev.suite.policy.simulation.PastAttempt.Booked;
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
  private static final int MANY = 1_000;

  /** An appointment in both courses of events. */
  private record Visit(Instant startsAt, boolean cancelledThen, boolean cancelledNow, int moves) {
    /** What is cancelled stays so, unless it was opened anew: then it had been cancelled too. */
    Visit then(Visit next) {
      return new Visit(
          next.startsAt,
          next.cancelledThen || cancelledThen,
          next.cancelledNow || (cancelledNow && !cancelledThen),
          moves + next.moves);
    }
  }

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

  /** Whether the one asked about could be changed, had the proposed policy been in force. */
  boolean isOpen(PastAttempt attempt) {
    return isOpen(attempt.appointmentId(), attempt.wasOpen());
  }

  private boolean isOpen(long appointment, boolean wasOpen) {
    Visit visit = visits.get(appointment);
    if (visit == null) {
      return wasOpen;
    }
    return wasOpen
        ? visit.cancelledThen() || !visit.cancelledNow()
        : visit.cancelledThen() && !visit.cancelledNow();
  }

  /** The one asked about, and those of the others that would not have been cancelled before. */
  List<Booked> meant(PastAttempt attempt) {
    return attempt.appointments().stream()
        .filter(one -> one.id() == attempt.appointmentId() || isOpen(one.id(), true))
        .toList();
  }

  /** How often the appointment was moved. */
  int moves(Booked appointment) {
    Visit visit = visits.get(appointment.id());
    return visit == null ? 0 : visit.moves();
  }

  /**
   * Takes in what became of an attempt.
   *
   * @param day that of the attempt in the company's time zone
   * @param changed those of its appointments that are changed now
   */
  void add(PastAttempt attempt, LocalDate day, List<Booked> changed) {
    if (!changed.isEmpty()) {
      days.merge(day, (long) changed.size(), Long::sum);
      days.headMap(day.minusDays(PolicyFields.MOST_DAYS)).clear();
    }
    boolean happened = attempt.outcome() != PastAttempt.Outcome.DENIED;
    attempt.appointments().stream()
        .filter(one -> happened || changed.contains(one))
        .forEach(one -> add(one, happened, changed.contains(one)));
    forget(attempt.occurredAt());
  }

  private void add(Booked one, boolean happened, boolean happens) {
    visits.merge(
        one.id(),
        new Visit(
            one.startsAt(),
            ofCancellations && happened,
            ofCancellations && happens,
            !ofCancellations && happens ? 1 : 0),
        Visit::then);
  }

  private void forget(Instant now) {
    if (visits.size() > MANY) {
      visits.values().removeIf(visit -> visit.startsAt().isBefore(now));
    }
  }
}
