package dev.suite.runtime.work;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** A bean of this type is run again and again while its service runs, never twice at once. */
public interface RecurringWork {
  /** What it does, as logs and metrics call it, such as {@code Purging}. */
  String name();

  /** The time from one run to the next; runs that a long one leaves no time for are left out. */
  Duration every();

  /** Does it once; after a failure the next run tries again. */
  Uni<Void> run();
}
