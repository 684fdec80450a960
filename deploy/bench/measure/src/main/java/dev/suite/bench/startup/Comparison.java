package dev.suite.bench.startup;

import static java.util.stream.Collectors.joining;

import dev.suite.bench.table.Median;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The medians of a service beside those of the bare one. */
public record Comparison(List<Sample> service, List<Sample> bare, double limit) {

  /** Whether neither the start nor the memory is too much. */
  public boolean isWithinLimit() {
    return lines().allMatch(line -> line.ratio() <= limit);
  }

  /** A table with a line a measure. */
  public String table() {
    String head = "%-22s %8s %8s %8s %8s".formatted("median", "service", "bare", "ratio", "limit");
    return Stream.concat(Stream.of(head), lines().map(line -> line.text(limit)))
        .collect(joining(System.lineSeparator()));
  }

  private Stream<Line> lines() {
    return Stream.of(
        line("start to ready, s", Sample::seconds), line("resident, MiB", Sample::mebibytes));
  }

  private Line line(String measure, ToDoubleFunction<Sample> value) {
    return new Line(measure, median(service, value), median(bare, value));
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
    return Median.of(samples.stream().mapToDouble(value));
  }

  private record Line(String measure, double service, double bare) {
    double ratio() {
      return service / bare;
    }

    String text(double limit) {
      return String.format(
          Locale.ROOT,
          "%-22s %8.2f %8.2f %8.2f %8.2f%s",
          measure,
          service,
          bare,
          ratio(),
          limit,
          ratio() <= limit ? "" : "  too much");
    }
  }
}
