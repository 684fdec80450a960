package dev.suite.notification.status;

import java.util.Locale;

/** Where a notification stands. */
public enum NotificationStatus {
  /** Waits for its time. */
  PENDING,
  /** A replica is handing it to a provider. */
  SENDING,
  /** A provider has it. */
  SENT,
  /** It has arrived. */
  DELIVERED,
  /** Refused for good by the provider or the address. */
  FAILED,
  /** Its retries are exhausted. */
  DEAD,
  /** Taken back before it was sent. */
  CANCELLED,
  /** What it tells is no longer so. */
  SUPERSEDED,
  /** Not to be sent at all. */
  SUPPRESSED,
  /** Nobody can say whether a provider has it. */
  UNKNOWN;

  /** The name in the API, the tables and the topics. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this name. */
  public static NotificationStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
