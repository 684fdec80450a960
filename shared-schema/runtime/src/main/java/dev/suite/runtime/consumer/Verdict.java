package dev.suite.runtime.consumer;

import java.time.Duration;
import java.util.Optional;

/** What is to be done with an event now. */
public sealed interface Verdict {
  /** It can be applied. */
  record Ready() implements Verdict {}

  /**
   * Its directory row has not come yet: it waits, and the later events of its key behind it.
   *
   * @param row the missing row as {@code type:id}
   * @param end when it is given up; empty where the row may take any time
   */
  record Waits(String row, Optional<End> end) implements Verdict {
    /** It waits as long as it takes. */
    public Waits(String row) {
      this(row, Optional.empty());
    }
  }

  /**
   * The end of waiting.
   *
   * @param after counted from when the event came
   * @param reason one sentence without personal data
   */
  record End(Duration after, String reason) {}

  /**
   * It can never be applied.
   *
   * @param reason one sentence without personal data
   */
  record Dead(String reason) implements Verdict {}

  /** It can be applied. */
  static Verdict ready() {
    return new Ready();
  }

  /** Whether the event can be applied now. */
  default boolean isReady() {
    return this instanceof Ready;
  }
}
