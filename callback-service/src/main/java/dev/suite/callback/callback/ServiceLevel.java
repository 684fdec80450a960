package dev.suite.callback.callback;

import java.time.Instant;

/** Whether the deadline of a request was kept. */
public final class ServiceLevel {
  private ServiceLevel() {}

  /** Kept when somebody was reached, or the request withdrawn, by the deadline. */
  public static boolean isMet(CallbackRequest request, Instant closedAt) {
    Instant answered = request.contactedAt() == null ? closedAt : request.contactedAt();
    return !answered.isAfter(request.expiresAt());
  }
}
