package dev.suite.policy.decision;

import java.util.Arrays;
import java.util.Locale;

/** An appointment's state; a code this version does not know is {@code UNKNOWN}. */
public enum AppointmentStatus {
  SCHEDULED,
  CONFIRMED,
  COMPLETED,
  CANCELLED,
  NO_SHOW,
  UNKNOWN;

  /** The status with this code, as the directory writes it: {@code no_show}. */
  public static AppointmentStatus of(String code) {
    return Arrays.stream(values())
        .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Whether such an appointment can be cancelled or moved at all. */
  public boolean isModifiable() {
    return this == SCHEDULED || this == CONFIRMED;
  }
}
