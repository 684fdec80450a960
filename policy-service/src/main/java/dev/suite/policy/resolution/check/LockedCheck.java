package dev.suite.policy.resolution.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list of fields, each once. */
record LockedCheck(Set<String> lockable) implements FieldCheck {

  @Override
  public void check(ConfigNode node) {
    if (!(node.value() instanceof List<?> fields)) {
      node.refuse("must be a list of field names");
      return;
    }
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      checkField(node.element(i, fields.get(i)), seen);
    }
  }

  private void checkField(ConfigNode field, Set<Object> seen) {
    if (!(field.value() instanceof String name) || !lockable.contains(name)) {
      field.refuse("must be one of " + String.join(", ", lockable));
    } else if (!seen.add(name)) {
      field.refuse("is named twice");
    }
  }
}
