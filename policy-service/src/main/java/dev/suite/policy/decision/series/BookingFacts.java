package dev.suite.policy.decision.series;

import dev.suite.policy.resolution.config.RecurringConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * All the booking of a series is decided on.
 *
 * @param startsAt when its occurrences begin, in any order
 * @param zone the company's, for the days between them
 * @param config the effective policy; empty when there is none
 * @param policyChangesAt when a waiting version of the policy begins, if one waits
 * @param quoteLifetime how long an answer may hold at most
 */
public record BookingFacts(
    List<Instant> startsAt,
    ZoneId zone,
    Optional<RecurringConfig> config,
    Instant now,
    Optional<Instant> policyChangesAt,
    Duration quoteLifetime) {

  public BookingFacts {
    startsAt = startsAt.stream().sorted().toList();
  }
}
