package dev.suite.callback.callback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How long a request has been overdue. */
public final class OverdueHours {
  private static final BigDecimal SECONDS_AN_HOUR =
      BigDecimal.valueOf(ChronoUnit.HOURS.getDuration().toSeconds());
  private static final int DIGITS = 2;

  private OverdueHours() {}

  /** Hours since the deadline, two digits, half up; 0.00 before it or when it is no longer open. */
  public static BigDecimal of(CallbackRequest request, Instant now) {
    Duration late =
        request.isOverdue(now) ? Duration.between(request.expiresAt(), now) : Duration.ZERO;
    return BigDecimal.valueOf(late.toSeconds())
        .divide(SECONDS_AN_HOUR, DIGITS, RoundingMode.HALF_UP);
  }
}
