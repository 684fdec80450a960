package dev.suite.callback.assignment;

import java.time.Instant;

/**
 * Somebody a request might go to.
 *
 * @param preferred whether the caller asked for this person
 * @param expert whether this person does the service asked for
 * @param atWork by their own hours, in the branch's zone
 * @param openCallbacks how many they have, the request itself not counted
 * @param capacity how many they may have; null means no limit
 * @param lastAssignedAt when they last got one; null means never
 */
public record Candidate(
    String staffId,
    boolean preferred,
    boolean expert,
    boolean active,
    boolean atWork,
    long openCallbacks,
    Integer capacity,
    Instant lastAssignedAt) {

  /** Whether one more would be too many. */
  public boolean isFull() {
    return capacity != null && openCallbacks >= capacity;
  }

  /** Whether a request may go to this person of itself. */
  public boolean isEligible() {
    return active && atWork && !isFull();
  }
}
