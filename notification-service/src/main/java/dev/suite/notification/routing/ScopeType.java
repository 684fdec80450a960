package dev.suite.notification.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The levels that say how messages go out, nearest to the recipient first. */
public enum ScopeType {
  STAFF,
  SERVICE,
  BRANCH,
  COMPANY,
  /** The suite's own defaults; nothing can be configured there. */
  SYSTEM;

  /** The level as paths and tables write it: {@code staff}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of a company with this code; empty when there is none. */
  public static Optional<ScopeType> ofCompany(String code) {
    return Arrays.stream(values())
        .filter(type -> type != SYSTEM && type.code().equals(code))
        .findFirst();
  }
}
