package dev.suite.policy.resolution.check;

import dev.suite.policy.resolution.json.Json;
import java.util.List;
import java.util.Map;

/**
 * One place in a config under check.
 *
 * @param patch whether the config is a merge patch, where null takes a field away and what is left
 *     out comes from the policy below it
 * @param errors gathers what is wrong anywhere in the config
 */
record ConfigNode(String pointer, Object value, boolean patch, List<ConfigError> errors) {

  void refuse(String message) {
    errors.add(new ConfigError(pointer, message));
  }

  ConfigNode member(String name, Object member) {
    return new ConfigNode(ConfigError.pointer(pointer, name), member, patch, errors);
  }

  /** An element of a list: a patch replaces lists whole, so nothing in one is a patch. */
  ConfigNode element(int index, Object element) {
    return new ConfigNode(pointer + "/" + index, element, false, errors);
  }

  /** Checks an object's members, refusing those without a check; false when it is no object. */
  boolean checkMembers(Map<String, FieldCheck> checks) {
    if (!(value instanceof Map<?, ?>)) {
      refuse("must be an object with " + String.join(", ", checks.keySet()));
      return false;
    }
    Json.object(value).forEach((name, member) -> checkMember(checks, name, member));
    return true;
  }

  private void checkMember(Map<String, FieldCheck> checks, String name, Object member) {
    ConfigNode node = member(name, member);
    if (!checks.containsKey(name)) {
      node.refuse("is not known here; known are " + String.join(", ", checks.keySet()));
    } else if (member != null || !patch) {
      checks.get(name).check(node);
    }
  }
}
