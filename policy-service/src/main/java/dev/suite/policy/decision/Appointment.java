package dev.suite.policy.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What a decision needs to know of an appointment.
 *
 * @param price its own, else its service's, in the company's currency; empty when neither is known
 * @param timesMoved how often it has been rescheduled
 */
public record Appointment(
    long id,
    AppointmentStatus status,
    Instant startsAt,
    Optional<BigDecimal> price,
    long timesMoved) {}
