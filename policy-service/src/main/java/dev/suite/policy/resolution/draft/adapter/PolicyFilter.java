package dev.suite.policy.resolution.draft.adapter;

import dev.suite.contracts.PolicyType;
import dev.suite.contracts.ScopeType;
import dev.suite.runtime.rest.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which policies a list shows; parts that are null do not count.
 *
 * @param after the last row of the page before
 */
record PolicyFilter(long companyId, PolicyType type, ScopeType scope, Optional<Position> after) {

  /** HQL for what is asked of {@code p} besides its company. */
  String condition() {
    return (type == null ? "" : " and p.policyType = :type")
        + (scope == null ? "" : " and p.configurableType = :scope")
        + (after.isEmpty() ? "" : " and p.id < :after");
  }

  /** The values of the condition's parameters. */
  Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    if (type != null) {
      values.put("type", type.name());
    }
    if (scope != null) {
      values.put("scope", scope.name());
    }
    after.ifPresent(last -> values.put("after", last.number(0)));
    return values;
  }
}
