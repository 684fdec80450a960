package dev.suite.policy.resolution.draft;

/** Something a valid policy says that its author hardly meant. */
public record PolicyWarning(String pointer, String message) {}
