package dev.suite.notification.status;

import java.util.Locale;

/** Why a notification was not sent, or not yet. */
public enum Reason {
  /** No channel of the event is switched on. */
  DISABLED,
  /** The recipient does not want it. */
  OPTED_OUT,
  /** No channel has an address of the recipient. */
  NO_ADDRESS,
  /** The address bounced or complained before. */
  SUPPRESSED_ADDRESS,
  /** It waits for the end of the recipient's quiet hours. */
  QUIET_HOURS,
  /** It waits for room below the company's rate limit. */
  RATE_LIMITED,
  /** What it tells is no longer so. */
  SUPERSEDED,
  /** It was taken back, or its recipient is gone. */
  CANCELLED,
  /** Its time is over. */
  EXPIRED,
  /** The provider or the address refused it for good. */
  PERMANENT_FAILURE,
  /** Every attempt failed. */
  RETRIES_EXHAUSTED,
  /** Nobody can say whether a provider has it. */
  OUTCOME_UNKNOWN;

  /** The name in the API, the tables and the topics. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
