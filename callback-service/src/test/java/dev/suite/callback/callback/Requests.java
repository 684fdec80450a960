package dev.suite.callback.callback;

import java.time.Instant;

/** Requests for tests of the rules. */
public final class Requests {
  public static final Instant NOW = Instant.parse("2026-11-17T12:00:00Z");

  private Requests() {}

  /** A request of a status with a deadline. */
  public static CallbackRequest of(CallbackStatus status, Instant expiresAt) {
    return of(1, status, Priority.normal, expiresAt, null, null, null);
  }

  /** An open request. */
  public static CallbackRequest open(
      long id, Priority priority, Instant expiresAt, TimeWindow window, String notes) {
    return of(id, CallbackStatus.pending, priority, expiresAt, window, notes, null);
  }

  /** A request somebody was reached for. */
  public static CallbackRequest contacted(Instant expiresAt, Instant contactedAt) {
    return of(1, CallbackStatus.contacted, Priority.normal, expiresAt, null, null, contactedAt);
  }

  private static CallbackRequest of(
      long id,
      CallbackStatus status,
      Priority priority,
      Instant expiresAt,
      TimeWindow window,
      String notes,
      Instant contactedAt) {
    return new CallbackRequest(
        7,
        id,
        "branch",
        null,
        null,
        null,
        null,
        "+4915123456789",
        "Mia Sommer",
        priority,
        status,
        window,
        0,
        null,
        null,
        contactedAt,
        null,
        null,
        null,
        expiresAt,
        notes,
        null,
        1,
        NOW,
        NOW);
  }
}
