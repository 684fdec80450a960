package dev.suite.policy.simulation.adapter;

import dev.suite.contracts.PolicyType;
import dev.suite.contracts.ScopeType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A policy that somebody thinks of, and the time to try it on.
 *
 * @param config the policy's fields, standing alone at its scope
 * @param from the earliest attempt's time, included
 * @param to the latest one's, excluded
 */
@Schema(requiredProperties = "config")
record SimulationRequest(
    @NotNull PolicyType policyType,
    @NotNull ScopeType scope,
    @NotBlank String scopeId,
    @NotNull @Schema(ref = "PolicyConfig") Map<String, Object> config,
    @NotNull Instant from,
    @NotNull Instant to) {}
