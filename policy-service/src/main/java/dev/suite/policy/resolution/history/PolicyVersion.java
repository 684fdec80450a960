package dev.suite.policy.resolution.history;

import dev.suite.policy.resolution.StoredPolicy;
import java.time.Instant;

/**
 * What a policy says from an instant on.
 *
 * @param writtenAt when it was saved; what waited then was replaced by it
 * @param begins not before {@code writtenAt}
 * @param deleted whether it is the policy's end
 */
public record PolicyVersion(
    StoredPolicy policy, Instant writtenAt, Instant begins, boolean deleted) {

  /** One that holds as far back as anybody asks. */
  public static PolicyVersion always(StoredPolicy policy) {
    return new PolicyVersion(policy, Instant.MIN, Instant.MIN, false);
  }

  /** One that waits for its beginning. */
  public static PolicyVersion waiting(StoredPolicy policy, Instant begins) {
    return new PolicyVersion(policy, Instant.MIN, begins, false);
  }
}
