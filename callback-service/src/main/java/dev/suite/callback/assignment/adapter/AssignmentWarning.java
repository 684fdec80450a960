package dev.suite.callback.assignment.adapter;

/** What speaks against an assignment that was made all the same. */
record AssignmentWarning(String pointer, String message) {}
