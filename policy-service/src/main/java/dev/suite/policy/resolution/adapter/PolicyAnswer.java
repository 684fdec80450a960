package dev.suite.policy.resolution.adapter;

import dev.suite.policy.resolution.draft.PolicyWarning;
import dev.suite.runtime.database.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A scope's own policy.
 *
 * @param warnings what a valid policy says that its author hardly meant
 */
record PolicyAnswer(
    long id,
    int version,
    String scope,
    String scopeId,
    String policyType,
    Map<String, Object> config,
    boolean isOverride,
    Long overridesId,
    Instant effectiveFrom,
    Instant createdAt,
    Instant updatedAt,
    List<PolicyWarning> warnings) {

  static PolicyAnswer of(PolicyConfiguration policy, List<PolicyWarning> warnings) {
    return new PolicyAnswer(
        policy.id,
        policy.version,
        policy.configurableType,
        policy.configurableId,
        policy.policyType,
        ConfigJson.map(policy.config),
        policy.isOverride,
        policy.overridesId,
        null,
        Utc.instant(policy.createdAt),
        Utc.instant(policy.updatedAt),
        warnings);
  }
}
