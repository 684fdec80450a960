package dev.suite.notification.template;

import java.util.regex.Pattern;

/** How a value is written so that it stays a value. */
public final class Escape {
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

  private Escape() {}

  /** One line: a line break in a subject would begin another header. */
  static String line(String value) {
    return BREAKS.matcher(value).replaceAll(" ");
  }

  /** Text within HTML, attributes included. */
  public static String html(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
