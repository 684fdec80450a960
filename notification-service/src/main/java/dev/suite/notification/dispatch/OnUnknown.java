package dev.suite.notification.dispatch;

import java.util.Locale;

/** What is to happen with a message that a provider may or may not have. */
public enum OnUnknown {
  /** Nothing: rather lost than twice. */
  STOP,
  /** It is sent again: rather twice than lost. */
  RESEND;

  /** The name in the API and the tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The choice of this name. */
  public static OnUnknown of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
