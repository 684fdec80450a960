package dev.suite.policy.decision;

import dev.suite.policy.decision.notice.Earliest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When something is decided, and what bounds the answer in time.
 *
 * @param now the instant decided for
 * @param countedAt whose days a quota counts: the present, also when decided for another instant
 * @param policyChangesAt when a waiting version of the policy begins, if one waits
 * @param quoteLifetime how long an answer may hold at most
 */
public record Moment(
    Instant now, Instant countedAt, Optional<Instant> policyChangesAt, Duration quoteLifetime) {

  /** How long an answer holds: to the first of the boundaries that are still to come. */
  Instant until(Stream<Instant> boundaries) {
    Instant longest = now.plus(quoteLifetime);
    return Stream.concat(boundaries, policyChangesAt.stream())
        .filter(boundary -> !boundary.isBefore(now))
        .reduce(longest, (one, other) -> Earliest.of(one, other));
  }
}
