package dev.suite.policy.resolution.draft.adapter;

import dev.suite.policy.resolution.cache.adapter.ConfigJson;
import dev.suite.policy.resolution.draft.PolicyWarning;
import dev.suite.runtime.database.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A scope's own policy.
 *
 * @param effectiveFrom when this version began or begins, where that was not at once
 * @param warnings what a valid policy says that its author hardly meant
 * @param pending the version that waits; null where none does, or where it is the one shown
 */
record PolicyAnswer(
    long id,
    int version,
    String scope,
    String scopeId,
    String policyType,
    @Schema(ref = "PolicyConfig") Map<String, Object> config,
    boolean isOverride,
    @Schema(nullable = true) Long overridesId,
    @Schema(nullable = true) Instant effectiveFrom,
    Instant createdAt,
    Instant updatedAt,
    List<PolicyWarning> warnings,
    @Schema(nullable = true) Pending pending) {

  /** A version that is still to begin. */
  @Schema(name = "PendingPolicy")
  record Pending(
      int version,
      @Schema(ref = "PolicyConfig") Map<String, Object> config,
      boolean isOverride,
      @Schema(nullable = true) Long overridesId,
      Instant effectiveFrom,
      Instant createdAt) {
    static Pending of(PolicyConfiguration policy) {
      return new Pending(
          policy.version,
          ConfigJson.map(policy.config),
          policy.isOverride,
          policy.overridesId,
          Utc.instant(policy.effectiveFrom),
          Utc.instant(policy.updatedAt));
    }
  }

  /** The version saved last. */
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
        Utc.instant(policy.effectiveFrom),
        Utc.instant(policy.createdAt),
        Utc.instant(policy.updatedAt),
        warnings,
        null);
  }

  /** The version in force with the one that waits; one that has not begun shows itself. */
  static PolicyAnswer of(OwnPolicy own, List<PolicyWarning> warnings, Instant now) {
    PolicyConfiguration policy = own.newest();
    return own.isFollowed(now) ? before(policy, own.before(), warnings) : of(policy, warnings);
  }

  private static PolicyAnswer before(
      PolicyConfiguration policy, KeptVersion shown, List<PolicyWarning> warnings) {
    return new PolicyAnswer(
        policy.id,
        shown.version,
        policy.configurableType,
        policy.configurableId,
        policy.policyType,
        ConfigJson.map(shown.config),
        shown.isOverride,
        shown.overridesId,
        Utc.instant(shown.effectiveFrom),
        Utc.instant(policy.createdAt),
        Utc.instant(shown.createdAt),
        warnings,
        Pending.of(policy));
  }
}
