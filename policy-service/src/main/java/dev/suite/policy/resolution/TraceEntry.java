package dev.suite.policy.resolution;

import java.util.OptionalLong;

/** One level's part in a resolution; without a policy its id is empty. */
public record TraceEntry(Scope scope, OptionalLong policyId, TraceOutcome outcome) {}
