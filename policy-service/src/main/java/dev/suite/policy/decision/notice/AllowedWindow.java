package dev.suite.policy.decision.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When an appointment may begin, both ends included.
 *
 * @param to the horizon; empty when there is none
 */
public record AllowedWindow(Instant from, Optional<Instant> to) {

  /** From now to a horizon of so many days of 24 hours. */
  public static AllowedWindow of(Instant now, OptionalInt horizonDays) {
    return new AllowedWindow(
        now,
        horizonDays.isPresent()
            ? Optional.of(now.plus(Duration.ofDays(horizonDays.getAsInt())))
            : Optional.empty());
  }

  /** Whether a start lies in it. */
  public boolean contains(Instant startsAt) {
    return !startsAt.isBefore(from) && to.filter(startsAt::isAfter).isEmpty();
  }
}
