package dev.suite.policy.resolution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The levels a policy can hang on, nearest to the appointment first. */
public enum ScopeType {
  STAFF,
  SERVICE,
  BRANCH,
  COMPANY;

  /** The level as paths and tables write it: {@code staff}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level with this code; empty when there is none. */
  public static Optional<ScopeType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }

  /**
   * Whether a policy here may build on one at that level: staff and services on their branch, all
   * on the company, staff never on a service.
   */
  public boolean inheritsFrom(ScopeType farther) {
    return farther.compareTo(this) > 0 && farther.compareTo(BRANCH) >= 0;
  }
}
