package dev.suite.bench;

import java.util.stream.DoubleStream;

/** The middle of rounds: what a noisy one does not move. */
final class Median {
  private Median() {}

  /** The middle value, or the mean of the two in the middle; of at least one value. */
  static double of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
