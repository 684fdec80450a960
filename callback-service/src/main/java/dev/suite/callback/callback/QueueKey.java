package dev.suite.callback.callback;

import java.time.Instant;
import java.util.Comparator;

/** The place of a request in the queue: earliest deadline first, then priority, then id. */
public record QueueKey(Instant expiresAt, Priority priority, long id)
    implements Comparable<QueueKey> {
  private static final Comparator<QueueKey> ORDER =
      Comparator.comparing(QueueKey::expiresAt)
          .thenComparing(QueueKey::priority)
          .thenComparingLong(QueueKey::id);

  /** The place of a request. */
  public static QueueKey of(CallbackRequest request) {
    return new QueueKey(request.expiresAt(), request.priority(), request.id());
  }

  @Override
  public int compareTo(QueueKey other) {
    return ORDER.compare(this, other);
  }
}
