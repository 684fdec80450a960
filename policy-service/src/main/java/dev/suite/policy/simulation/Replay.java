package dev.suite.policy.simulation;

import dev.suite.policy.simulation.PastAttempt.Booked;
import java.time.LocalDate;
import java.util.List;

/**
 * Goes through the attempts of many customers once more, each customer's in their order. What was
 * asked for of a series comes appointment by appointment and is judged as one.
 */
public final class Replay {
  private final Proposal proposal;
  private final Tally tally;
  private PastAttempt pending;
  private long customerId;
  private CustomerHistory history;

  /** A replay under a proposal. */
  public Replay(Proposal proposal) {
    this.proposal = proposal;
    this.tally = new Tally(proposal.currency());
    this.history = proposal.blankHistory();
  }

  /** The next attempt: the same customer's next one, or the first of another customer. */
  public void next(PastAttempt attempt) {
    if (pending != null && pending.goesOnWith(attempt)) {
      pending = pending.and(attempt);
      return;
    }
    settle();
    pending = attempt;
  }

  private void settle() {
    if (pending == null) {
      return;
    }
    if (pending.customerId() != customerId) {
      customerId = pending.customerId();
      history = proposal.blankHistory();
    }
    LocalDate day = LocalDate.ofInstant(pending.occurredAt(), proposal.zone());
    history.add(pending, day, changed(pending));
    pending = null;
  }

  private List<Booked> changed(PastAttempt attempt) {
    boolean allowed = attempt.judged() && judge(attempt).allowed();
    if (attempt.happenedAnyway()) {
      return attempt.appointments();
    }
    return allowed ? history.meant(attempt) : List.of();
  }

  private AttemptVerdict judge(PastAttempt attempt) {
    AttemptVerdict after = proposal.judge(attempt, history);
    tally.add(attempt, after);
    return after;
  }

  /** What came of all of them. */
  public SimulationResult result() {
    settle();
    return tally.result();
  }
}
