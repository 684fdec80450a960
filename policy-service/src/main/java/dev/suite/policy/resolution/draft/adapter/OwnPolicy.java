package dev.suite.policy.resolution.draft.adapter;

import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.history.PolicyTimeline;
import dev.suite.policy.resolution.history.PolicyVersion;
import dev.suite.runtime.database.Utc;
import java.time.Instant;

/**
 * A scope's own policy as it is stored.
 *
 * @param newest in the version saved last
 * @param before the version in force until that begins; null where there is none
 */
record OwnPolicy(PolicyConfiguration newest, KeptVersion before) {

  /** Whether a version in force is followed by one that is still to begin. */
  boolean isFollowed(Instant now) {
    return before != null && newest.waits(now);
  }

  /** When what {@link #knownAt} gives for now began or begins; now where it has begun. */
  Instant begins(Instant now) {
    return newest.waits(now) && before == null ? Utc.instant(newest.effectiveFrom) : now;
  }

  /** What it says, or is going to say, at an instant: one that has not begun counts as it is. */
  StoredPolicy knownAt(Instant instant) {
    return timeline().at(instant).orElseGet(newest::toStoredPolicy);
  }

  private PolicyTimeline timeline() {
    if (newest.effectiveFrom == null) {
      return PolicyTimeline.of(PolicyVersion.always(newest.toStoredPolicy()));
    }
    PolicyVersion waiting =
        PolicyVersion.waiting(newest.toStoredPolicy(), Utc.instant(newest.effectiveFrom));
    return before == null
        ? PolicyTimeline.of(waiting)
        : PolicyTimeline.of(PolicyVersion.always(before.toStoredPolicy(newest)), waiting);
  }
}
