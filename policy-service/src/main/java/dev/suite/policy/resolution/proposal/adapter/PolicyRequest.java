package dev.suite.policy.resolution.proposal.adapter;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.draft.PolicyDraft;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A scope's own policy as a caller sends it.
 *
 * @param config the policy's fields; may be empty
 * @param isOverride whether config is laid over the policy {@code overridesId} names; false where
 *     it is left out
 * @param effectiveFrom when it begins, in microseconds; null for at once
 */
@Schema(requiredProperties = "config")
public record PolicyRequest(
    @NotNull @Schema(ref = "PolicyConfig") Map<String, Object> config,
    Boolean isOverride,
    Long overridesId,
    Instant effectiveFrom) {
  /** A field that is left out is taken as its default, an instant as the database keeps it. */
  public PolicyRequest {
    isOverride = Boolean.TRUE.equals(isOverride);
    effectiveFrom = effectiveFrom == null ? null : effectiveFrom.truncatedTo(ChronoUnit.MICROS);
  }

  /** What the rules look at; the id is the one of the policy it replaces, 0 for a new one. */
  public PolicyDraft toDraft(long id, PolicyType type, Scope scope) {
    return new PolicyDraft(id, type, scope, config, isOverride, overridesId);
  }
}
