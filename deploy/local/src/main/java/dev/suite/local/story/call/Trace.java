package dev.suite.local.story.call;

import java.util.concurrent.ThreadLocalRandom;

/** The trace that a call begins, as W3C Trace Context names it: 32 hexadecimal digits. */
public record Trace(String id) {
  /** The header that carries it. */
  static final String HEADER = "traceparent";

  /** One that nobody has begun. */
  public static Trace fresh() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new Trace("%016x%016x".formatted(random.nextLong(), random.nextLong(1, Long.MAX_VALUE)));
  }

  /** The header's value: this trace, its first span, sampled. */
  String parent() {
    return "00-%s-%016x-01".formatted(id, ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
  }
}
