package dev.suite.policy.resolution.adapter;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.TraceEntry;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the hierarchy gives for one context.
 *
 * @param source the policy that applies, or null when no level has one
 * @param trace what became of each level, nearest first
 */
public record EffectivePolicy(
    String policyType,
    @Schema(ref = "PolicyConfig") Map<String, Object> config,
    @Schema(nullable = true) Source source,
    List<TraceStep> trace) {

  /** The policy and the version that decided. */
  @Schema(name = "PolicySource")
  public record Source(String scope, String scopeId, long policyId, int version) {
    /** The source as answers show it; null without a policy. */
    public static Source of(Resolution resolution) {
      return resolution.source().map(Source::of).orElse(null);
    }

    private static Source of(StoredPolicy policy) {
      return new Source(
          policy.scope().type().code(), policy.scope().id(), policy.id(), policy.version());
    }
  }

  /** One level's part in it. */
  @Schema(name = "PolicyTraceStep")
  public record TraceStep(
      String scope,
      String scopeId,
      @Schema(nullable = true) Long policyId,
      @Schema(enumeration = {"none", "applied", "overridden", "merged", "locked"}) String outcome) {
    /** The trace as answers show it. */
    public static List<TraceStep> all(Resolution resolution) {
      return resolution.trace().stream().map(TraceStep::of).toList();
    }

    private static TraceStep of(TraceEntry entry) {
      return new TraceStep(
          entry.scope().type().code(),
          entry.scope().id(),
          entry.policyId().isPresent() ? entry.policyId().getAsLong() : null,
          entry.outcome().code());
    }
  }

  static EffectivePolicy of(PolicyType type, Resolution resolution) {
    return new EffectivePolicy(
        type.code(), resolution.config(), Source.of(resolution), TraceStep.all(resolution));
  }
}
