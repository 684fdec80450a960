package dev.suite.runtime.directory.rule;

/** What is wrong with a field of a directory row; the message carries no value. */
public record RowFault(String field, String message) {}
