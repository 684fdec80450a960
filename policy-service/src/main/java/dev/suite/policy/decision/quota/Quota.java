package dev.suite.policy.decision.quota;

import dev.suite.policy.resolution.config.QuotaRule;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** How many changes a customer has made in a window and may still make; no limit is unlimited. */
public record Quota(OptionalInt limit, long used, QuotaWindow window) {

  /** The state of a rule in its window. */
  public static Quota of(QuotaRule rule, RecordedChanges changes, QuotaWindow window) {
    return new Quota(rule.limit(), window.used(changes.counted(), changes.uncounted()), window);
  }

  /** What is left, never below 0; empty when unlimited. */
  public OptionalLong remaining() {
    return limit.isPresent()
        ? OptionalLong.of(Math.max(0, limit.getAsInt() - used))
        : OptionalLong.empty();
  }

  /** Whether so many more are too many. */
  public boolean isExceededBy(int more) {
    return remaining().orElse(Long.MAX_VALUE) < more;
  }
}
