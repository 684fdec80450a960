package dev.suite.policy.simulation.adapter;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.policy.resolution.proposal.adapter.ProposePolicy;
import dev.suite.policy.resolution.proposal.adapter.ProposePolicy.Proposed;
import dev.suite.policy.simulation.Proposal;
import dev.suite.policy.simulation.Replay;
import dev.suite.policy.simulation.SimulationResult;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;

/** Tries a policy on the company's history, which is read as a stream, never whole. */
@ApplicationScoped
class SimulatePolicy {
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private final ProposePolicy proposePolicy;
  private final AttemptStore attempts;
  private final ScanTurns turns;

  SimulatePolicy(ProposePolicy proposePolicy, AttemptStore attempts, ScanTurns turns) {
    this.proposePolicy = proposePolicy;
    this.attempts = attempts;
    this.turns = turns;
  }

  /** Simulates; fails with 422 for what is wrong with the policy, with 404 for its scope. */
  Uni<SimulationAnswer> simulate(long companyId, SimulationRequest request) {
    PolicyType type = PolicyType.of(request.policyType().name()).orElseThrow();
    refuse(type, request.from(), request.to());
    Scope scope = new Scope(ScopeType.of(request.scope().name()).orElseThrow(), request.scopeId());
    return proposePolicy
        .alone(companyId, type, scope, request.config())
        .chain(proposed ->
            turns
                .take(over ->
                    replay(
                        new Period(companyId, type, scope, request.from(), request.to()),
                        proposed,
                        over))
                .map(result ->
                    SimulationAnswer.of(result, Period.action(type), proposed.place().currency())));
  }

  private static void refuse(PolicyType type, Instant from, Instant to) {
    if (type == PolicyType.RECURRING) {
      throw Problem.invalid("/policy_type", "must be cancellation or reschedule");
    }
    if (from.isBefore(EARLIEST)) {
      throw Problem.invalid("/from", "must not be before " + EARLIEST);
    }
    if (!from.isBefore(to) || to.isAfter(LATEST)) {
      throw Problem.invalid("/to", "must be after from, and not after " + LATEST);
    }
  }

  private Uni<SimulationResult> replay(Period period, Proposed proposed, BooleanSupplier over) {
    Replay replay =
        new Replay(
            new Proposal(
                period.type(),
                proposed.policies(),
                ZoneId.of(proposed.place().timeZone()),
                proposed.place().currency()));
    return attempts
        .of(period)
        .select()
        .first(_ -> !over.getAsBoolean())
        .onItem()
        .invoke(replay::next)
        .collect()
        .last()
        .map(_ -> replay.result());
  }
}
