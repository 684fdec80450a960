package dev.suite.callback.intake.adapter;

import dev.suite.callback.callback.TimeWindow;
import dev.suite.runtime.rest.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a wish must be beyond its shape, so that the columns can hold it; each fault is a 422. */
final class IntakeRules {
  static final int LARGEST_METADATA = 16 * 1024;
  private static final int DEEPEST_METADATA = 30;
  private static final int LONGEST_NUMBER = 300;

  /** A deadline counted from here still has a year of four digits. */
  private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

  private IntakeRules() {}

  /** Refuses a window that ends before it begins, has passed, or lies beyond all deadlines. */
  static void checkWindow(TimeWindow window, Instant now) {
    if (window == null) {
      return;
    }
    if (window.to().isBefore(window.from())) {
      throw Problem.invalid("/preferred_time_window/to", "must not come before from");
    }
    if (!window.to().isAfter(now)) {
      throw Problem.invalid("/preferred_time_window/to", "must be in the future");
    }
    if (window.to().isAfter(LATEST)) {
      throw Problem.invalid("/preferred_time_window/to", "must be before the year 9000");
    }
  }

  /** Refuses what the servers' JSON columns refuse: deep nesting, and numbers beyond a double. */
  static void checkMetadata(Map<String, Object> metadata) {
    if (metadata != null && !isStorable(metadata, 1)) {
      throw Problem.invalid(
          "/metadata",
          "must be nested at most %d deep, with numbers of ordinary size"
              .formatted(DEEPEST_METADATA));
    }
  }

  /** Refuses more than 16 KiB of JSON. */
  static String sized(String metadata) {
    if (metadata != null && metadata.getBytes(StandardCharsets.UTF_8).length > LARGEST_METADATA) {
      throw Problem.invalid("/metadata", "must be at most 16 KiB of JSON");
    }
    return metadata;
  }

  private static boolean isStorable(Object value, int depth) {
    return switch (value) {
      case null -> true;
      case Map<?, ?> map ->
          depth <= DEEPEST_METADATA
              && map.values().stream().allMatch(one -> isStorable(one, depth + 1));
      case List<?> list ->
          depth <= DEEPEST_METADATA && list.stream().allMatch(one -> isStorable(one, depth + 1));
      case BigDecimal number ->
          Math.abs((long) number.precision() - number.scale()) < LONGEST_NUMBER
              && Math.abs(number.scale()) < LONGEST_NUMBER;
      case Number number -> number.toString().length() < LONGEST_NUMBER;
      default -> true;
    };
  }
}
