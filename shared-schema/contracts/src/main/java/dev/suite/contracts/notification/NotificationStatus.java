package dev.suite.contracts.notification;

/** A notification's state; the constants are the names on the wire and in the tables. */
public enum NotificationStatus {
  pending,
  sending,
  sent,
  delivered,
  failed,
  dead,
  cancelled,
  superseded,
  suppressed,
  unknown
}
