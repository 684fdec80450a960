package dev.suite.callback.callback.adapter;

/** A statement over the queue with the values of its parameters. */
record QueueQuery(String sql, Object[] values) {}
