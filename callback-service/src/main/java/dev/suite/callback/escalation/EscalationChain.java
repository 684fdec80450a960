package dev.suite.callback.escalation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who takes over next: a manager of the branch, then any manager of the company, then an admin. A
 * step without anybody is skipped, each is taken once before the chain repeats, and nobody gets
 * what is theirs already.
 *
 * @param supervisors the company's active managers and admins
 */
public record EscalationChain(List<Supervisor> supervisors) {
  /** What an agent's request is escalated to by name, in numbers. */
  private static final int LOWEST = EscalationLevel.BRANCH_MANAGER.number();

  public EscalationChain {
    supervisors = List.copyOf(supervisors);
  }

  /**
   * The next one, or empty where nobody is left.
   *
   * @param lastLevel the step taken last, 0 where none was
   * @param branchId the request's branch
   * @param holder who has it now, or null
   */
  public Optional<Takeover> next(int lastLevel, String branchId, String holder) {
    return IntStream.range(lastLevel, lastLevel + EscalationLevel.values().length)
        .mapToObj(EscalationLevel::above)
        .flatMap(level -> first(level, branchId, holder).stream())
        .findFirst();
  }

  private Optional<Takeover> first(EscalationLevel level, String branchId, String holder) {
    return supervisors.stream()
        .filter(who -> level.holds(who, branchId) && !who.staffId().equals(holder))
        .min(preference(level, branchId))
        .map(who -> new Takeover(level.number(), who.staffId()));
  }

  /** Beyond the branch's own, another branch's manager first: the branch's had their step. */
  private static Comparator<Supervisor> preference(EscalationLevel level, String branchId) {
    Comparator<Supervisor> byId = Comparator.comparing(Supervisor::staffId);
    return level == EscalationLevel.COMPANY_MANAGER
        ? Comparator.<Supervisor, Boolean>comparing(who -> who.branchId().equals(branchId))
            .thenComparing(byId)
        : byId;
  }

  /**
   * Somebody chosen by name takes it over, on the step they stand on; colleagues who stand on none
   * leave the request on its step, 1 at least.
   */
  public Takeover to(String staffId, int lastLevel, String branchId) {
    int level =
        supervisors.stream()
            .filter(who -> who.staffId().equals(staffId))
            .flatMap(who -> EscalationLevel.of(who, branchId).stream())
            .map(EscalationLevel::number)
            .findFirst()
            .orElse(Math.max(LOWEST, lastLevel));
    return new Takeover(level, staffId);
  }
}
