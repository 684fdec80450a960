package dev.suite.policy.resolution.adapter;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.draft.PolicyDraft;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A scope's own policy as a caller sends it.
 *
 * @param config the policy's fields; may be empty
 * @param isOverride whether config is laid over the policy {@code overridesId} names; false where
 *     it is left out
 * @param effectiveFrom null: this version of the service puts every change in force at once
 */
record PolicyRequest(
    @NotNull @Schema(examples = "{\"hours_before\":24,\"max_cancellations_per_month\":2}")
        Map<String, Object> config,
    Boolean isOverride,
    Long overridesId,
    @Null(message = "must be null: changes are in force at once") Instant effectiveFrom) {
  PolicyRequest {
    isOverride = Boolean.TRUE.equals(isOverride);
  }

  /** What the rules look at; the id is the one of the policy it replaces, 0 for a new one. */
  PolicyDraft toDraft(long id, PolicyType type, Scope scope) {
    return new PolicyDraft(id, type, scope, config, isOverride, overridesId);
  }
}
