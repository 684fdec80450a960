package dev.suite.notification.routing;

import java.util.Locale;

/** What a level's configuration of a channel comes to. */
public enum Standing {
  /** It decides. */
  APPLIED,
  /** It decides, and switches the channel off. */
  DISABLED,
  /** A nearer one decides. */
  OVERRIDDEN,
  /** The level has none. */
  NONE;

  /** The name in answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
