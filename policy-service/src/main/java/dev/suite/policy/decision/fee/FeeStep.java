package dev.suite.policy.decision.fee;

import java.time.Instant;
import java.util.Optional;

/** What a change costs up to and including an instant; empty while the price is unknown. */
public record FeeStep(Instant until, Optional<Fee> fee) {}
