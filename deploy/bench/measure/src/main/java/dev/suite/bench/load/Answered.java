package dev.suite.bench.load;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What came of a load.
 *
 * @param requests that were answered
 * @param failed those answered with 400 and above, and those that were not answered
 * @param p50 milliseconds of the middle one; p99 of the slowest but one in a hundred
 */
public record Answered(long requests, long failed, double seconds, double p50, double p99) {
  // As the script's done() writes it; times in microseconds.
  private static final Pattern RESULT =
      Pattern.compile("result requests=(\\d+) failed=(\\d+) time=(\\d+) p50=(\\d+) p99=(\\d+)");
  private static final double MICROS_PER_SECOND = 1e6;
  private static final double MICROS_PER_MILLI = 1e3;

  /**
   * Reads the generator's output.
   *
   * @throws IllegalStateException with all of it where it tells no result
   */
  static Answered read(String output) {
    MatchResult result =
        RESULT
            .matcher(output)
            .results()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("wrk failed: " + output));
    return new Answered(
        Long.parseLong(result.group(1)),
        Long.parseLong(result.group(2)),
        Long.parseLong(result.group(3)) / MICROS_PER_SECOND,
        Long.parseLong(result.group(4)) / MICROS_PER_MILLI,
        Long.parseLong(result.group(5)) / MICROS_PER_MILLI);
  }

  /** Answers a second. */
  public double rate() {
    return requests / seconds;
  }

  /** The same, if all went well: a refusal is quicker than an answer. */
  public Answered withoutFailures() {
    if (failed > 0 || requests == 0) {
      throw new IllegalStateException("%d of %d requests failed".formatted(failed, requests));
    }
    return this;
  }
}
