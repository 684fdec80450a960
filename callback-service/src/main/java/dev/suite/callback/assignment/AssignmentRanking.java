package dev.suite.callback.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Who should get a request: the one asked for, else those who do the service, else anyone of the
 * branch; among equals who has fewest open, then who has waited longest, then by id.
 */
public final class AssignmentRanking {
  private static final Comparator<Candidate> ORDER =
      Comparator.comparing(Candidate::isEligible, Comparator.reverseOrder())
          .thenComparing(Candidate::preferred, Comparator.reverseOrder())
          .thenComparing(Candidate::expert, Comparator.reverseOrder())
          .thenComparingLong(Candidate::openCallbacks)
          .thenComparing(
              Candidate::lastAssignedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Candidate::staffId);

  private AssignmentRanking() {}

  /** All candidates, the best first; those who are not eligible come last. */
  public static List<RankedStaff> rank(Collection<Candidate> candidates) {
    List<Candidate> ordered = candidates.stream().sorted(ORDER).toList();
    List<RankedStaff> ranking = new ArrayList<>();
    for (Candidate one : ordered) {
      Integer rank = one.isEligible() ? ranking.size() + 1 : null;
      ranking.add(
          new RankedStaff(
              one.staffId(), rank, one.isEligible(), reasons(one), one.openCallbacks()));
    }
    return List.copyOf(ranking);
  }

  private static List<RankingReason> reasons(Candidate one) {
    List<RankingReason> reasons = new ArrayList<>();
    reasons.add(place(one));
    if (!one.active()) {
      reasons.add(RankingReason.inactive);
    }
    if (!one.atWork()) {
      reasons.add(RankingReason.not_at_work);
    }
    if (one.isFull()) {
      reasons.add(RankingReason.at_capacity);
    }
    return List.copyOf(reasons);
  }

  private static RankingReason place(Candidate one) {
    if (one.preferred()) {
      return RankingReason.preferred;
    }
    return one.expert() ? RankingReason.expert : RankingReason.branch_agent;
  }
}
