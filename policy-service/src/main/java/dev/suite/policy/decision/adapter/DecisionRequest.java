package dev.suite.policy.decision.adapter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

/** What somebody wants to know: may this be done now? */
record DecisionRequest(
    @NotNull @Pattern(regexp = DecideCancellation.CANCEL, message = "must be cancel") String action,
    @NotNull @Positive Long appointmentId) {}
