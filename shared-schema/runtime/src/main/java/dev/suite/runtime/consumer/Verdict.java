package dev.suite.runtime.consumer;

/** What is to be done with an event now. */
public sealed interface Verdict {
  /** It can be applied. */
  record Ready() implements Verdict {}

  /**
   * Its directory row has not come yet: it waits, and the later events of its key behind it.
   *
   * @param row the missing row as {@code type:id}
   */
  record Waits(String row) implements Verdict {}

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
