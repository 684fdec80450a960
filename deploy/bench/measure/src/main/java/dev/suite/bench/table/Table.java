package dev.suite.bench.table;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What was measured, a line a measure, with the limits it keeps or not. */
public final class Table {
  private static final String COLUMNS = "%-46s %12s %12s %8s %12s%s";

  private final List<Line> lines = new ArrayList<>();

  /** Adds a value; the limit is the value's own. */
  public Table line(String measure, double value, Limit limit) {
    lines.add(new Line(measure, value, OptionalDouble.empty(), limit));
    return this;
  }

  /** Adds a value beside its yardstick; the limit is that of their ratio. */
  public Table line(String measure, double value, double yardstick, Limit limit) {
    lines.add(new Line(measure, value, OptionalDouble.of(yardstick), limit));
    return this;
  }

  /** Whether every limit is kept. */
  public boolean holds() {
    return lines.stream().allMatch(Line::holds);
  }

  /** The lines below a head. */
  @Override
  public String toString() {
    String head = COLUMNS.formatted("", "measured", "yardstick", "ratio", "limit", "");
    return Stream.concat(Stream.of(head), lines.stream().map(Line::text))
        .collect(joining(System.lineSeparator()));
  }

  private record Line(String measure, double value, OptionalDouble yardstick, Limit limit) {
    OptionalDouble ratio() {
      return yardstick.isPresent()
          ? OptionalDouble.of(value / yardstick.getAsDouble())
          : OptionalDouble.empty();
    }

    boolean holds() {
      return limit.isKeptBy(ratio().orElse(value));
    }

    String text() {
      return COLUMNS.formatted(
          measure,
          number(OptionalDouble.of(value)),
          number(yardstick),
          number(ratio()),
          limit,
          holds() ? "" : "  beyond the limit");
    }

    private static String number(OptionalDouble value) {
      return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "";
    }
  }
}
