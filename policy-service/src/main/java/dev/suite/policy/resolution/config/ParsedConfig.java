package dev.suite.policy.resolution.config;

import dev.suite.policy.resolution.check.ConfigError;
import java.util.List;
import java.util.Map;

/** What a config from outside turns out to be. */
public sealed interface ParsedConfig {

  /** It can be used; {@code canonical} is the form to store. */
  record Valid(Map<String, Object> canonical) implements ParsedConfig {}

  /** It is refused for all of these. */
  record Invalid(List<ConfigError> errors) implements ParsedConfig {}
}
