package dev.suite.policy.resolution.config;

import dev.suite.policy.resolution.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How much of a series a change of one of its appointments is meant for. */
public enum SeriesScope {
  /** That appointment alone. */
  OCCURRENCE,
  /** That appointment and all after it. */
  FOLLOWING,
  /** All that are still to come. */
  SERIES;

  /** All codes in one order. */
  static final List<String> CODES = Arrays.stream(values()).map(SeriesScope::code).toList();

  /** The scope as configs and requests write it: {@code following}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope with this code; empty when there is none. */
  public static Optional<SeriesScope> of(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }

  static Set<SeriesScope> all(Object codes) {
    return Arrays.stream(values())
        .filter(scope -> Json.list(codes).contains(scope.code()))
        .collect(Collectors.toSet());
  }
}
