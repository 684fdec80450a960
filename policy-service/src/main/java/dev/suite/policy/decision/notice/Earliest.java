package dev.suite.policy.decision.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** The earliest of several instants. */
public final class Earliest {

  private Earliest() {}

  /** The first of them all. */
  public static Instant of(Instant first, Instant... others) {
    return Stream.concat(Stream.of(first), Stream.of(others))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
