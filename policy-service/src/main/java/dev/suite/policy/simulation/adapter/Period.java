package dev.suite.policy.simulation.adapter;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import java.time.Instant;

/**
 * Which attempts a policy is tried on.
 *
 * @param scope that of their appointments
 * @param from the earliest, included
 * @param to the latest, excluded
 */
record Period(long companyId, PolicyType type, Scope scope, Instant from, Instant to) {

  /** What a policy of this type rules, as tables and answers name it. */
  static String action(PolicyType type) {
    return type == PolicyType.CANCELLATION ? "cancel" : "reschedule";
  }

  String action() {
    return action(type);
  }
}
