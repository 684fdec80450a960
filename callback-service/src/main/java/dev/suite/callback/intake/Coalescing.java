package dev.suite.callback.intake;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.Notes;
import dev.suite.callback.callback.Priority;
import dev.suite.callback.callback.TimeWindow;
import java.time.Instant;

/**
 * What an open request becomes when the same number asks again: its place in the queue never gets
 * later.
 */
public record Coalescing(Priority priority, Instant expiresAt, TimeWindow window, String notes) {

  /** The higher priority, the earlier deadline, the first window and all notes. */
  public static Coalescing of(
      CallbackRequest open, Priority priority, Instant expiresAt, TimeWindow window, String notes) {
    return new Coalescing(
        open.priority().orHigher(priority),
        open.expiresAt().isAfter(expiresAt) ? expiresAt : open.expiresAt(),
        open.window() == null ? window : open.window(),
        Notes.joined(open.notes(), notes));
  }
}
