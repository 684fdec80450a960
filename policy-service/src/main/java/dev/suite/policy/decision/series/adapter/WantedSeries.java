package dev.suite.policy.decision.series.adapter;

import dev.suite.runtime.directory.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A series that somebody would like to book.
 *
 * @param at the instant to decide for; empty for now
 */
public record WantedSeries(
    long companyId,
    long customerId,
    Context context,
    List<Instant> startsAt,
    Optional<Instant> at) {}
