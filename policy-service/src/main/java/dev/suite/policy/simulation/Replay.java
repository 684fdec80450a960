package dev.suite.policy.simulation;

import java.time.LocalDate;

/** Goes through the attempts of many customers once more, each customer's in their order. */
public final class Replay {
  private final Proposal proposal;
  private final Tally tally;
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
    if (attempt.customerId() != customerId) {
      customerId = attempt.customerId();
      history = proposal.blankHistory();
    }
    boolean happens = attempt.happenedAnyway();
    if (attempt.judged()) {
      Verdict after = proposal.judge(attempt, history);
      tally.add(attempt, after);
      happens |= after.allowed();
    }
    history.add(attempt, LocalDate.ofInstant(attempt.occurredAt(), proposal.zone()), happens);
  }

  /** What came of all of them so far. */
  public SimulationResult result() {
    return tally.result();
  }
}
