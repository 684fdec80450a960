package dev.suite.notification.channel;

import java.util.Locale;

/** A way to reach somebody. */
public enum Channel {
  /** To an e-mail address. */
  EMAIL,
  /** To a phone number. */
  SMS,
  /** To a phone number that WhatsApp knows. */
  WHATSAPP,
  /** To a registered device. */
  PUSH;

  /** The name in the API, the tables and the topics. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The channel of this name. */
  public static Channel of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
