package dev.suite.local.access;

import java.util.Locale;

/** Who a token speaks for; {@code platform} is every company. */
public enum Role {
  PLATFORM,
  ADMIN,
  AGENT,
  SERVICE,
  READER;

  /** As tokens and the command line spell it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
