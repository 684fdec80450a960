package dev.suite.callback.assignment;

import java.util.List;

/** Why a request went to whom it went; named as in the API. */
public enum AssignmentReason {
  /** The caller asked for them. */
  preferred_staff,
  /** They do the service, and have the fewest open callbacks of those who do. */
  service_expert,
  /** They have the fewest open callbacks of the branch. */
  least_loaded,
  /** Somebody named them. */
  explicit,
  /** It was theirs already. */
  already_assigned,
  /** Nobody is eligible; it stays as it is until somebody is. */
  no_candidate,
  /** The settings leave new requests to people. */
  auto_assign_off;

  /** Why the first of a ranking gets it, or why nobody does. */
  public static AssignmentReason of(List<RankedStaff> ranking) {
    if (ranking.isEmpty() || !ranking.getFirst().eligible()) {
      return no_candidate;
    }
    return switch (ranking.getFirst().reasons().getFirst()) {
      case preferred -> preferred_staff;
      case expert -> service_expert;
      default -> least_loaded;
    };
  }
}
