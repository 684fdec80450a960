package dev.suite.notification.dispatch;

import dev.suite.notification.status.NotificationStatus;
import java.time.Instant;
import java.util.Optional;

/** Whether a message is still to be sent at the moment of sending. */
public final class StillTrue {
  private static final String CANCELLED = "cancelled";

  /**
   * The appointment a reminder is about.
   *
   * @param plannedStart when it began as the reminder was planned
   * @param startsAt when it begins now, or null when it is gone
   * @param status what it is now, or null when it is gone
   */
  public record Reminded(Instant plannedStart, Instant startsAt, String status) {
    boolean isAsPlanned() {
      return plannedStart.equals(startsAt) && !CANCELLED.equals(status);
    }
  }

  private StillTrue() {}

  /**
   * What takes the message back: its recipient is gone, or the appointment it reminds of was moved
   * or cancelled. Empty when it is to be sent.
   */
  public static Optional<NotificationStatus> withdrawal(
      boolean recipientIsThere, Optional<Reminded> reminder) {
    if (!recipientIsThere) {
      return Optional.of(NotificationStatus.CANCELLED);
    }
    return reminder.filter(one -> !one.isAsPlanned()).map(_ -> NotificationStatus.SUPERSEDED);
  }
}
