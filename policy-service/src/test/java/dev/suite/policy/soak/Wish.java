package dev.suite.policy.soak;

import java.util.List;
import java.util.Random;

/** What somebody wants of a customer's appointments, and what the trail shows in the end. */
enum Wish {
  CANCEL,
  MOVE,
  MOVE_AND_CANCEL,
  /** All appointments of a series by one request. */
  CANCEL_SERIES,
  CANCEL_AND_VOID,
  CANCEL_AND_DELETE,
  /** The platform deletes the appointment after it was cancelled, and with it all that is known. */
  CANCEL_AND_REMOVE,
  /** The customer cancels with a producer outside the suite. */
  CANCEL_OUTSIDE;

  private static final int IN_A_SERIES = 3;

  /** What the trail shows of one change. */
  record Trace(String type, String source, String state) {
    private static Trace live(String type) {
      return new Trace(type, "rest", "live");
    }
  }

  static Wish any(Random chance) {
    Wish[] all = values();
    return all[chance.nextInt(all.length)];
  }

  /** How many appointments it takes. */
  int appointments() {
    return this == CANCEL_SERIES ? IN_A_SERIES : 1;
  }

  /** What is left of it of each appointment. */
  List<Trace> traces() {
    return switch (this) {
      case CANCEL, CANCEL_SERIES -> List.of(Trace.live("cancel"));
      case MOVE -> List.of(Trace.live("reschedule"));
      case MOVE_AND_CANCEL -> List.of(Trace.live("reschedule"), Trace.live("cancel"));
      case CANCEL_AND_VOID -> List.of(new Trace("cancel", "rest", "voided"));
      case CANCEL_AND_DELETE -> List.of(new Trace("cancel", "rest", "deleted"));
      case CANCEL_AND_REMOVE -> List.of();
      case CANCEL_OUTSIDE -> List.of(new Trace("cancel", "event", "live"));
    };
  }
}
