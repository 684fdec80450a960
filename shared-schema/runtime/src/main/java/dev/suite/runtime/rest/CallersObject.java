package dev.suite.runtime.rest;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A JSON object of the caller's own, which a JSON column keeps; each fault is a 422. */
public final class CallersObject {
  private static final int LARGEST = 16 * 1024;
  private static final int DEEPEST = 30;
  private static final int LONGEST_NUMBER = 300;

  private CallersObject() {}

  /** Refuses what the servers' JSON columns refuse: deep nesting, and numbers beyond a double. */
  public static void check(String pointer, Map<String, Object> object) {
    if (object != null && !isStorable(object, 1)) {
      throw Problem.invalid(
          pointer,
          "must be nested at most %d deep, with numbers of ordinary size".formatted(DEEPEST));
    }
  }

  /** Refuses more than 16 KiB of JSON; gives the text, which may be null. */
  public static String sized(String pointer, String json) {
    if (json != null && json.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw Problem.invalid(pointer, "must be at most 16 KiB of JSON");
    }
    return json;
  }

  private static boolean isStorable(Object value, int depth) {
    return switch (value) {
      case null -> true;
      case Map<?, ?> map ->
          depth <= DEEPEST && map.values().stream().allMatch(one -> isStorable(one, depth + 1));
      case List<?> list ->
          depth <= DEEPEST && list.stream().allMatch(one -> isStorable(one, depth + 1));
      case BigDecimal number ->
          Math.abs((long) number.precision() - number.scale()) < LONGEST_NUMBER
              && Math.abs(number.scale()) < LONGEST_NUMBER;
      case Number number -> number.toString().length() < LONGEST_NUMBER;
      default -> true;
    };
  }
}
