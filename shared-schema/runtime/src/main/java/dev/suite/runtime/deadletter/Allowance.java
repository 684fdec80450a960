package dev.suite.runtime.deadletter;

import java.util.List;

/** How many letters a call may still replay, and whether some are left to the next one. */
final class Allowance {
  private int left;
  private boolean exceeded;

  /** One for so many letters. */
  Allowance(int most) {
    left = most;
  }

  /** The first of letters that were never replayed, as many as it still allows. */
  <T> List<T> of(List<T> letters) {
    List<T> allowed = letters.subList(0, Math.min(left, letters.size()));
    left -= allowed.size();
    exceeded |= allowed.size() < letters.size();
    return allowed;
  }

  /** Whether there were more letters than it allows. */
  boolean isExceeded() {
    return exceeded;
  }
}
