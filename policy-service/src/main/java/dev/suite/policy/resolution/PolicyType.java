package dev.suite.policy.resolution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a policy is about. */
public enum PolicyType {
  CANCELLATION,
  RESCHEDULE,
  RECURRING;

  /** The type as paths and tables write it: {@code cancellation}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type with this code; empty when there is none. */
  public static Optional<PolicyType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }
}
