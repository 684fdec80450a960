package dev.suite.policy.resolution.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of names, each once.
 *
 * @param kind what the names are, in the plural
 */
record NamesCheck(String kind, Set<String> known) implements FieldCheck {

  static NamesCheck ofScopes() {
    return new NamesCheck(
        "scopes", new LinkedHashSet<>(List.of("occurrence", "following", "series")));
  }

  @Override
  public void check(ConfigNode node) {
    if (!(node.value() instanceof List<?> names)) {
      node.refuse("must be a list of " + kind);
      return;
    }
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      checkName(node.element(i, names.get(i)), seen);
    }
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = ConfigSchema.list(ConfigSchema.choice(known));
    schema.put("uniqueItems", true);
    return schema;
  }

  private void checkName(ConfigNode node, Set<Object> seen) {
    if (!(node.value() instanceof String name) || !known.contains(name)) {
      node.refuse("must be one of " + String.join(", ", known));
    } else if (!seen.add(name)) {
      node.refuse("is named twice");
    }
  }
}
