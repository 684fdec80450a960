package dev.suite.runtime.directory;

/** What is wrong with a field of a directory row; the message carries no value. */
record RowFault(String field, String message) {}
