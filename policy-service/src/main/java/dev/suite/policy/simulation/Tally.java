package dev.suite.policy.simulation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.PriorityQueue;

/** Adds verdicts up; however many there are, it keeps the earliest hundred of the changed ones. */
final class Tally {
  private static final int KEPT = 100;
  private static final Comparator<ChangedAttempt> EARLIEST =
      Comparator.comparing((ChangedAttempt one) -> one.attempt().occurredAt())
          .thenComparing(one -> one.attempt().outcome())
          .thenComparingLong(one -> one.attempt().id());

  private final PriorityQueue<ChangedAttempt> changed = new PriorityQueue<>(EARLIEST.reversed());
  private final Currency currency;
  private long evaluated;
  private long allowedBefore;
  private long allowedAfter;
  private long otherCurrency;
  private BigDecimal feesBefore = BigDecimal.ZERO;
  private BigDecimal feesAfter = BigDecimal.ZERO;

  /** Nothing so far; sums are of this currency. */
  Tally(Currency currency) {
    this.currency = currency;
  }

  void add(PastAttempt attempt, AttemptVerdict after) {
    AttemptVerdict before = attempt.before();
    evaluated++;
    allowedBefore += before.allowed() ? 1 : 0;
    allowedAfter += after.allowed() ? 1 : 0;
    addFees(before, after);
    if (!before.isSame(after)) {
      changed.add(new ChangedAttempt(attempt, after));
    }
    if (changed.size() > KEPT) {
      changed.remove();
    }
  }

  /** What was charged in another currency has nothing on the other side to be held against. */
  private void addFees(AttemptVerdict before, AttemptVerdict after) {
    if (before.isIn(currency)) {
      feesBefore = feesBefore.add(before.paid());
      feesAfter = feesAfter.add(after.paid());
    } else {
      otherCurrency++;
    }
  }

  SimulationResult result() {
    return new SimulationResult(
        evaluated,
        allowedBefore,
        allowedAfter,
        feesBefore,
        feesAfter,
        otherCurrency,
        changed.stream().sorted(EARLIEST).toList());
  }
}
