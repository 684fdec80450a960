package dev.suite.policy.decision.notice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/** Elapsed time from now to an appointment's start; negative once it began. */
public record Notice(Duration left) {

  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  /** Counts elapsed time alone, so that a day of 23 or 25 hours changes nothing. */
  public static Notice between(Instant now, Instant startsAt) {
    return new Notice(Duration.between(now, startsAt));
  }

  /** The last instant with this much notice; {@code hours} has at most two decimals. */
  public static Instant deadline(Instant startsAt, BigDecimal hours) {
    return startsAt.minus(ofHours(hours));
  }

  /** Whether it is at least this long; exactly as long counts. */
  public boolean reaches(BigDecimal hours) {
    return left.compareTo(ofHours(hours)) >= 0;
  }

  /** In hours with two decimals, rounded down so that a missed boundary never looks kept. */
  public BigDecimal hours() {
    return BigDecimal.valueOf(left.toSeconds()).divide(SECONDS_PER_HOUR, 2, RoundingMode.FLOOR);
  }

  private static Duration ofHours(BigDecimal hours) {
    return Duration.ofSeconds(hours.multiply(SECONDS_PER_HOUR).longValueExact());
  }
}
