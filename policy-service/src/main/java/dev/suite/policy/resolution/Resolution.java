package dev.suite.policy.resolution;

import dev.suite.policy.resolution.config.CancellationConfig;
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

  /** The rules for a decision; empty when no level has a policy. */
  public Optional<CancellationConfig> cancellation() {
    return source.map(_ -> CancellationConfig.of(config));
  }
}
