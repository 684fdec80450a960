package dev.suite.policy.resolution.history.adapter;

import java.time.Instant;
import java.util.Map;

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
    Map<String, Object> config,
    boolean isOverride,
    Long overridesId,
    Instant effectiveFrom,
    Instant createdAt,
    String createdBy,
    boolean deleted) {}
