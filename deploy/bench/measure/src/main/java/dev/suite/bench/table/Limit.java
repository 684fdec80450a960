package dev.suite.bench.table;

import java.util.Locale;

/** Between which values a measured one, or its ratio to a yardstick, must stay; both may pass. */
public record Limit(double least, double most) {
  /** Anything will do: it is told for comparison. */
  public static final Limit NONE = new Limit(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** At least this much. */
  public static Limit atLeast(double least) {
    return new Limit(least, Double.POSITIVE_INFINITY);
  }

  /** At most this much. */
  public static Limit atMost(double most) {
    return new Limit(Double.NEGATIVE_INFINITY, most);
  }

  /** This and no other. */
  public static Limit exactly(double value) {
    return new Limit(value, value);
  }

  boolean isKeptBy(double value) {
    return value >= least && value <= most;
  }

  @Override
  public String toString() {
    if (Double.isInfinite(least)) {
      return Double.isInfinite(most) ? "" : text("<=", most);
    }
    return text(least == most ? "=" : ">=", least);
  }

  private static String text(String sign, double bound) {
    return String.format(Locale.ROOT, "%s %.2f", sign, bound);
  }
}
