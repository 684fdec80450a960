package dev.suite.policy.simulation;

/** An attempt that the proposed policy judges in another way. */
public record ChangedAttempt(PastAttempt attempt, AttemptVerdict after) {}
