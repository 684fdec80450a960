package dev.suite.policy.resolution.cache.adapter;

import dev.suite.policy.resolution.Resolution;
import java.time.Instant;
import java.util.Optional;

/**
 * The policy in force at an instant, and how long it is known to stay.
 *
 * @param changesAt when a waiting version of a policy along the chain begins, if one waits
 */
public record PolicyInForce(Resolution resolution, Optional<Instant> changesAt) {

  /** What was in force at another instant than now, where nothing waits any more. */
  public static PolicyInForce past(Resolution resolution) {
    return new PolicyInForce(resolution, Optional.empty());
  }
}
