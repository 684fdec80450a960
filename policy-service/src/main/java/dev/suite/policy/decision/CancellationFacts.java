package dev.suite.policy.decision;

import dev.suite.policy.decision.quota.RecordedChanges;
import dev.suite.policy.resolution.config.ChangeConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/**
 * All a cancellation is decided on.
 *
 * @param zone the company's, for the days of the quota
 * @param config the effective policy; empty when there is none
 * @param policyChangesAt when a waiting version of the policy begins, if one waits
 * @param quoteLifetime how long an answer may hold at most
 */
public record CancellationFacts(
    Appointment appointment,
    ZoneId zone,
    Currency currency,
    Optional<ChangeConfig> config,
    RecordedChanges changes,
    Instant now,
    Optional<Instant> policyChangesAt,
    Duration quoteLifetime) {}
