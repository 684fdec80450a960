package dev.suite.policy.resolution.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** Gathers the fields of a policy type: all can be locked, those with a size be bounded. */
final class FieldList {

  private final Map<String, FieldCheck> checks = new LinkedHashMap<>();
  private final Map<String, FieldCheck> boundable = new LinkedHashMap<>();

  FieldList hours(String name) {
    return sized(name, FieldCheck.decimal(0, 8760));
  }

  FieldList days(String name) {
    return sized(name, FieldCheck.whole(1, PolicyFields.MOST_DAYS));
  }

  FieldList fee(String name, int currencyDigits) {
    return sized(name, FieldCheck.fee(currencyDigits));
  }

  /** A number that may be null for unlimited; its bounds are numbers. */
  FieldList count(String name) {
    boundable.put(name, FieldCheck.whole(0, Integer.MAX_VALUE));
    return field(name, FieldCheck.count());
  }

  FieldList field(String name, FieldCheck check) {
    checks.put(name, check);
    return this;
  }

  PolicyFields withLocksAndBounds() {
    NamesCheck locked = new NamesCheck("field names", new LinkedHashSet<>(checks.keySet()));
    return field("locked", locked).field("bounds", BoundsCheck.of(boundable)).fields();
  }

  private PolicyFields fields() {
    return new PolicyFields(checks);
  }

  private FieldList sized(String name, FieldCheck check) {
    boundable.put(name, check);
    return field(name, check);
  }
}
