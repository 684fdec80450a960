package dev.suite.policy.stats.rebuild.adapter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a rebuild is. */
record RebuildAnswer(
    long id,
    @Schema(enumeration = {"pending", "running", "done"}) String status,
    @Schema(description = "How many customers it has been through.") long done,
    @Schema(description = "How many customers there are.") long total) {}
