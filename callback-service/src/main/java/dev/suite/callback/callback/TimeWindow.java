package dev.suite.callback.callback;

import java.time.Instant;

/** When somebody would like to be called; the deadline begins no earlier than {@code from}. */
public record TimeWindow(Instant from, Instant to) {}
