package dev.suite.policy.resolution.config;

import java.util.Arrays;
import java.util.Locale;

/** Which versions of a policy rule an appointment. */
public enum Terms {
  /** Those in force when the change is asked for. */
  CURRENT,
  /** Those in force when the appointment was booked. */
  AT_BOOKING,
  /** Whichever of the two is better for the customer. */
  MOST_FAVOURABLE;

  /** The terms a valid config names; current where it names none. */
  static Terms of(Object code) {
    return Arrays.stream(values())
        .filter(terms -> terms.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElse(CURRENT);
  }
}
