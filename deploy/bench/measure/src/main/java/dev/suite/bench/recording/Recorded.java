package dev.suite.bench.recording;

import java.util.Map;

/**
 * What one load gave.
 *
 * @param rate recordings a second
 * @param cpu milliseconds of processor that a recording took, by process
 */
public record Recorded(double rate, Map<String, Double> cpu) {
  private static final double MILLIS_PER_SECOND = 1_000;

  /** How many processors it kept busy. */
  double busy() {
    return rate * cpu.values().stream().mapToDouble(Double::doubleValue).sum() / MILLIS_PER_SECOND;
  }
}
