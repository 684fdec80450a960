package dev.suite.policy.resolution.draft;

import dev.suite.policy.resolution.check.ConfigError;
import java.util.List;
import java.util.Map;

/** Whether a draft may be saved. */
public sealed interface DraftVerdict {

  /**
   * It may.
   *
   * @param config the form to store; warnings point into it
   */
  record Accepted(Map<String, Object> config, List<PolicyWarning> warnings)
      implements DraftVerdict {}

  /** It may not, for all of these; pointers lead into the request. */
  record Refused(List<ConfigError> errors) implements DraftVerdict {}
}
