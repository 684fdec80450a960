package dev.suite.bench.recording;

import java.util.Map;

/**
 * What one load gave.
 *
 * @param rate recordings a second
 * @param cpu milliseconds of processor that a recording took, by process
 */
public record Recorded(double rate, Map<String, Double> cpu) {}
