package dev.suite.notification.routing;

import java.util.Locale;

/** Who gets a message. */
public enum RecipientType {
  CUSTOMER,
  STAFF,
  /** Nobody of the directory: an address alone. */
  ADDRESS;

  /** The name in the API and the tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of this name. */
  public static RecipientType of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
