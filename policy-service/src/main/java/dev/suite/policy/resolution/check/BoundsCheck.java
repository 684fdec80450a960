package dev.suite.policy.resolution.check;

import dev.suite.policy.resolution.json.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Bounds give fields that are numbers or amounts a least value, a greatest, or both. */
record BoundsCheck(Map<String, FieldCheck> boundable) implements FieldCheck {
  /** The check of the bounds of these fields; each limit is checked like its field's value. */
  static BoundsCheck of(Map<String, FieldCheck> limits) {
    Map<String, FieldCheck> ranges = new LinkedHashMap<>();
    limits.forEach((field, limit) -> ranges.put(field, Range.of(limit)));
    return new BoundsCheck(ranges);
  }

  @Override
  public void check(ConfigNode node) {
    node.checkMembers(boundable);
  }

  @Override
  public Map<String, Object> schema() {
    return ConfigSchema.patchable(boundable);
  }

  /** A least value, a greatest, or both. */
  private record Range(Map<String, FieldCheck> limits) implements FieldCheck {
    static Range of(FieldCheck limit) {
      Map<String, FieldCheck> limits = new LinkedHashMap<>();
      limits.put("min", limit);
      limits.put("max", limit);
      return new Range(limits);
    }

    @Override
    public void check(ConfigNode node) {
      int before = node.errors().size();
      if (node.checkMembers(limits) && node.errors().size() == before && !node.patch()) {
        checkOrder(node, Json.object(node.value()));
      }
    }

    @Override
    public Map<String, Object> schema() {
      return ConfigSchema.patchable(limits);
    }

    private static void checkOrder(ConfigNode node, Map<String, Object> range) {
      if (range.isEmpty()) {
        node.refuse("needs min or max");
      }
      Optional<BigDecimal> min = Bound.limit(range.get("min"));
      Optional<BigDecimal> max = Bound.limit(range.get("max"));
      if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
        node.refuse("has a min above its max");
      }
    }
  }
}
