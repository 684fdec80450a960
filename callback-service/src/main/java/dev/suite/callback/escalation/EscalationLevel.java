package dev.suite.callback.escalation;

import dev.suite.callback.escalation.Supervisor.Rank;
import java.util.Arrays;
import java.util.Optional;

/** The steps of the chain, lowest first. */
public enum EscalationLevel {
  BRANCH_MANAGER(1),
  COMPANY_MANAGER(2),
  ADMIN(3);

  private final int number;

  EscalationLevel(int number) {
    this.number = number;
  }

  /** The step as tables and events number it, 1 to 3. */
  public int number() {
    return number;
  }

  /** Whether somebody stands on this step for a request of a branch. */
  boolean holds(Supervisor who, String branchId) {
    return switch (this) {
      case BRANCH_MANAGER -> who.rank() == Rank.manager && who.branchId().equals(branchId);
      case COMPANY_MANAGER -> who.rank() == Rank.manager;
      case ADMIN -> who.rank() == Rank.admin;
    };
  }

  /** The lowest step somebody stands on for a request of a branch. */
  static Optional<EscalationLevel> of(Supervisor who, String branchId) {
    return Arrays.stream(values()).filter(level -> level.holds(who, branchId)).findFirst();
  }

  /** The step above a numbered one, the lowest again above the highest; 0 is below all. */
  static EscalationLevel above(int number) {
    return values()[number % values().length];
  }
}
