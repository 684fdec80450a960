package dev.suite.policy.resolution;

import dev.suite.policy.resolution.config.ChangeConfig;
import dev.suite.policy.resolution.config.RecurringConfig;
import dev.suite.policy.resolution.config.RescheduleConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The policy in force for one context.
 *
 * @param config the rules to go by; empty when no level has a policy
 * @param source the applied policy: the nearest live one
 * @param trace every level of the context, nearest first
 */
public record Resolution(
    Map<String, Object> config, Optional<StoredPolicy> source, List<TraceEntry> trace) {

  /**
   * The rules that policies for cancelling and for moving have in common; empty when no level has
   * one, and for other types.
   */
  public Optional<ChangeConfig> change(PolicyType type) {
    return switch (type) {
      case CANCELLATION -> cancellation();
      case RESCHEDULE -> reschedule().map(RescheduleConfig::change);
      case RECURRING -> Optional.empty();
    };
  }

  /** The rules of a cancellation policy; empty when no level has one. */
  public Optional<ChangeConfig> cancellation() {
    return source.map(_ -> ChangeConfig.cancellation(config));
  }

  /** The rules of a reschedule policy; empty when no level has one. */
  public Optional<RescheduleConfig> reschedule() {
    return source.map(_ -> RescheduleConfig.of(config));
  }

  /** The rules of a policy for series; empty when no level has one. */
  public Optional<RecurringConfig> recurring() {
    return source.map(_ -> RecurringConfig.of(config));
  }
}
