package dev.suite.policy.decision;

import dev.suite.policy.decision.fee.Fee;
import java.time.Instant;
import java.util.Optional;

/**
 * What would become of one appointment.
 *
 * @param fee what that costs now; empty while the price is unknown
 * @param newStartsAt where it moves to; empty for a cancellation, or while nobody has said where
 */
public record Change(Appointment appointment, Optional<Fee> fee, Optional<Instant> newStartsAt) {}
