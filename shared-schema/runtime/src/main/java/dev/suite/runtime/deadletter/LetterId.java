package dev.suite.runtime.deadletter;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where a dead letter lies on its topic, written {@code partition-offset}. */
record LetterId(int partition, long offset) implements Comparable<LetterId> {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})-(\\d{1,18})");
  private static final Comparator<LetterId> ORDER =
      Comparator.comparingInt(LetterId::partition).thenComparingLong(LetterId::offset);

  /** Reads one; empty for what is none. */
  static Optional<LetterId> parse(String text) {
    return TEXT.matcher(text)
        .results()
        .filter(one -> one.group().equals(text))
        .findFirst()
        .map(LetterId::of);
  }

  private static LetterId of(MatchResult text) {
    return new LetterId(Integer.parseInt(text.group(1)), Long.parseLong(text.group(2)));
  }

  @Override
  public int compareTo(LetterId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return partition + "-" + offset;
  }
}
