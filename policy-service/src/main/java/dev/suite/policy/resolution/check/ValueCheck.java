package dev.suite.policy.resolution.check;

import java.util.Map;
import java.util.function.Predicate;

/**
 * A rule about a value that has no parts.
 *
 * @param wanted what it must be, for people
 * @param takesNull whether it may be null, which {@code valid} is never asked about
 */
record ValueCheck(
    Predicate<Object> valid, String wanted, Map<String, Object> schema, boolean takesNull)
    implements FieldCheck {

  ValueCheck(Predicate<Object> valid, String wanted, Map<String, Object> schema) {
    this(valid, wanted, schema, false);
  }

  /** The same value, or null. */
  ValueCheck orNull() {
    return new ValueCheck(valid, wanted, ConfigSchema.orNull(schema), true);
  }

  @Override
  public void check(ConfigNode node) {
    boolean fits = node.value() == null ? takesNull : valid.test(node.value());
    if (!fits) {
      node.refuse("must be " + wanted);
    }
  }
}
