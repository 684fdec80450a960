package dev.suite.testkit.fuzz;

import dev.suite.testkit.api.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/** The words a service's document uses: names of fields, and the values of its enumerations. */
final class Vocabulary {
  private final SortedSet<String> fields = new TreeSet<>();
  private final SortedSet<String> values = new TreeSet<>();
  private final List<String> fieldList;
  private final List<String> valueList;

  private Vocabulary() {
    collect(Operations.document().getMap("components.schemas"));
    fieldList = new ArrayList<>(fields);
    valueList = new ArrayList<>(values);
  }

  /** Those of the running service. */
  static Vocabulary ofService() {
    return new Vocabulary();
  }

  private void collect(Object node) {
    switch (node) {
      case Map<?, ?> map -> {
        if (map.get("properties") instanceof Map<?, ?> names) {
          names.keySet().forEach(name -> fields.add(name.toString()));
        }
        if (map.get("enum") instanceof List<?> known) {
          known.forEach(value -> values.add(String.valueOf(value)));
        }
        map.values().forEach(this::collect);
      }
      case List<?> list -> list.forEach(this::collect);
      case null, default -> {}
    }
  }

  /** A field's name, seldom one nobody knows. */
  String field(Random chance) {
    return chance.nextInt(10) == 0 ? OddValues.text(chance) : OddValues.of(fieldList, chance);
  }

  /** A value that is right somewhere. */
  String value(Random chance) {
    return OddValues.of(valueList, chance);
  }
}
