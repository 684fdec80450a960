package dev.suite.bench.table;

import java.util.List;
import java.util.stream.DoubleStream;

/** The middle of rounds: what a noisy one does not move. */
public final class Median {
  private Median() {}

  /** That of rounds, at least one. */
  public static double of(List<Double> rounds) {
    return of(rounds.stream().mapToDouble(Double::doubleValue));
  }

  /** The middle value, or the mean of the two in the middle; of at least one value. */
  public static double of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
