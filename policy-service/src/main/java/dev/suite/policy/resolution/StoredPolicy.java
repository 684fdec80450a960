package dev.suite.policy.resolution;

import java.util.Collections;
import java.util.Map;

/**
 * A live policy in one of its versions.
 *
 * @param config its own fields; a merge patch (RFC 7396) where {@code isOverride}
 * @param overridesId the policy it is laid over; null unless {@code isOverride}
 */
public record StoredPolicy(
    long id,
    PolicyType type,
    Scope scope,
    int version,
    Map<String, Object> config,
    boolean isOverride,
    Long overridesId) {

  public StoredPolicy {
    config = Collections.unmodifiableMap(config);
  }
}
