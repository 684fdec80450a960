package dev.suite.policy.resolution.history.adapter;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a policy.
 *
 * @param effectiveFrom when it began or was to begin; null for at once
 * @param createdBy the subject of the token it was saved with; {@code directory} where its scope
 *     was deleted
 * @param deleted whether it is the policy's end
 */
record VersionAnswer(
    int version,
    @Schema(ref = "PolicyConfig") Map<String, Object> config,
    boolean isOverride,
    @Schema(nullable = true) Long overridesId,
    @Schema(nullable = true) Instant effectiveFrom,
    Instant createdAt,
    @Schema(nullable = true) String createdBy,
    boolean deleted) {}
