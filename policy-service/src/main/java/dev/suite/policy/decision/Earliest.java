package dev.suite.policy.decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** The earliest of several instants. */
final class Earliest {

  private Earliest() {}

  static Instant of(Instant first, Instant... others) {
    return Stream.concat(Stream.of(first), Stream.of(others))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
