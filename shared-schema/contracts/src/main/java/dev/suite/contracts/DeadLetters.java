package dev.suite.contracts;

import java.time.Duration;

/**
 * Where events go that a consumer cannot process, and the headers that say why.
 *
 * <p>A dead letter keeps key, value and headers of the event; these headers are added.
 */
public final class DeadLetters {
  /** What a topic's name ends with where its dead letters go. */
  public static final String TOPIC_SUFFIX = ".dlq";

  /** Why it could not be processed, one sentence without personal data. */
  public static final String REASON = "dlq-reason";

  /** The exception's class and stack. */
  public static final String EXCEPTION = "dlq-exception";

  /** The service whose consumer gave up, such as {@code policy-service}. */
  public static final String SERVICE = "dlq-service";

  /** The consumer that gave up: each writes its own dead letters. */
  public static final String CONSUMER = "dlq-consumer";

  /** The topic the event came on. */
  public static final String TOPIC = "dlq-topic";

  /** The partition it came on, decimal. */
  public static final String PARTITION = "dlq-partition";

  /** Its offset there, decimal. */
  public static final String OFFSET = "dlq-offset";

  /** How long a letter stays on its topic: time to mend the cause and replay it, no longer. */
  public static final Duration KEPT = Duration.ofDays(14);

  /**
   * How many bytes a letter may have: an event has 1 MiB at most where brokers have their default,
   * and its letter has more headers.
   */
  public static final int LARGEST = 2 << 20;

  private DeadLetters() {}
}
