package dev.suite.policy.decision.appointment.adapter;

import dev.suite.policy.decision.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is read of an appointment beside itself.
 *
 * @param action the changes to count are of its kind
 * @param since the first day read, in UTC
 * @param skips whether the cancelled appointments of its series are read
 * @param othersFrom when others of its series that are still to come begin at the earliest; empty
 *     where it alone is meant
 */
public record HistoryWanted(
    Action action, LocalDate since, boolean skips, Optional<Instant> othersFrom) {}
