package dev.suite.callback.escalation;

import java.time.Instant;

/**
 * One escalation of a request.
 *
 * @param reason what the one who escalated it said, or null
 * @param level 1 to 3
 * @param escalatedFrom who had it, or null
 * @param escalatedTo who took it over; null where nobody was left
 * @param resolvedAt null as long as it is open
 */
public record Escalation(
    long id,
    long companyId,
    long callbackRequestId,
    EscalationReason escalationReason,
    String reason,
    int level,
    String escalatedFrom,
    String escalatedTo,
    Instant escalatedAt,
    Instant resolvedAt,
    String resolutionNotes) {}
