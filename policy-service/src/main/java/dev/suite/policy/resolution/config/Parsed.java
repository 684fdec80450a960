package dev.suite.policy.resolution.config;

import dev.suite.policy.resolution.check.FieldError;
import java.util.List;
import java.util.Map;

/** What a config from outside turns out to be. */
public sealed interface Parsed {

  /** It can be used; {@code canonical} is the form to store. */
  record Valid(Map<String, Object> canonical) implements Parsed {}

  /** It is refused for all of these. */
  record Invalid(List<FieldError> errors) implements Parsed {}
}
