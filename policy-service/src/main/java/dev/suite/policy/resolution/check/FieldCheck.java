package dev.suite.policy.resolution.check;

import dev.suite.policy.resolution.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One rule about a value of a config. */
interface FieldCheck {
  /** Tells {@code node} what is wrong with its value, if anything is. */
  void check(ConfigNode node);

  /** What it lets through, as JSON Schema; a rule between several fields is not in it. */
  Map<String, Object> schema();

  /** A number from {@code min} to {@code max} with at most two decimals. */
  static ValueCheck decimal(int min, int max) {
    return number(min, max, 2, "a number from %s to %s with at most two decimals");
  }

  /** A whole number from {@code min} to {@code max}. */
  static ValueCheck whole(int min, int max) {
    return number(min, max, 0, "a whole number from %s to %s");
  }

  /** A whole number from 0 to 2,147,483,647, or null for unlimited. */
  static ValueCheck count() {
    return whole(0, Integer.MAX_VALUE).orNull();
  }

  /** An amount of at most 99,999,999 as text, with at most the currency's {@code digits}. */
  static ValueCheck fee(int digits) {
    String pattern = "[0-9]{1,8}" + (digits == 0 ? "" : "(\\.[0-9]{1,%s})?".formatted(digits));
    String example = BigDecimal.valueOf(25).setScale(digits).toPlainString();
    Map<String, Object> schema = ConfigSchema.of("string");
    schema.put("pattern", "^" + pattern + "$");
    return new ValueCheck(
        value -> value instanceof String text && text.matches(pattern),
        "an amount as text such as \"%s\", from 0 to 99999999, with at most %s decimals"
            .formatted(example, digits),
        schema);
  }

  /** True or false. */
  static ValueCheck flag() {
    return new ValueCheck(Boolean.class::isInstance, "true or false", ConfigSchema.of("boolean"));
  }

  /** One of some names. */
  static ValueCheck oneOf(String... allowed) {
    List<String> names = List.of(allowed);
    return new ValueCheck(
        names::contains, "one of " + String.join(", ", names), ConfigSchema.choice(names));
  }

  private static ValueCheck number(int min, int max, int decimals, String wanted) {
    return new ValueCheck(
        value -> Json.number(value).filter(n -> fits(n, min, max, decimals)).isPresent(),
        wanted.formatted(min, max),
        ConfigSchema.number(min, max, decimals));
  }

  private static boolean fits(BigDecimal number, int min, int max, int decimals) {
    return number.scale() <= decimals
        && number.compareTo(BigDecimal.valueOf(min)) >= 0
        && number.compareTo(BigDecimal.valueOf(max)) <= 0;
  }
}
