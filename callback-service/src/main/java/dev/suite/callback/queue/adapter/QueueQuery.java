package dev.suite.callback.queue.adapter;

/** A statement over the queue with the values of its parameters. */
record QueueQuery(String sql, Object[] values) {}
