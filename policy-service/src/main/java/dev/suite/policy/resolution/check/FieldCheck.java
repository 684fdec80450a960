package dev.suite.policy.resolution.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** One rule about a value of a config. */
@FunctionalInterface
interface FieldCheck {

  /** Tells {@code node} what is wrong with its value, if anything is. */
  void check(ConfigNode node);

  /** A number from {@code min} to {@code max} with at most two decimals. */
  static FieldCheck decimal(int min, int max) {
    return number(min, max, 2, "a number from %s to %s with at most two decimals");
  }

  /** A whole number from {@code min} to {@code max}. */
  static FieldCheck whole(int min, int max) {
    return number(min, max, 0, "a whole number from %s to %s");
  }

  /** A whole number from 0 to 2,147,483,647, or null for unlimited. */
  static FieldCheck count() {
    FieldCheck whole = whole(0, Integer.MAX_VALUE);
    return node -> {
      if (node.value() != null) {
        whole.check(node);
      }
    };
  }

  /** An amount of at most 99,999,999 as text, with at most the currency's {@code digits}. */
  static FieldCheck fee(int digits) {
    String decimals = digits == 0 ? "" : "(\\.[0-9]{1,%s})?".formatted(digits);
    String example = BigDecimal.valueOf(25).setScale(digits).toPlainString();
    return is(
        value -> value instanceof String text && text.matches("[0-9]{1,8}" + decimals),
        "an amount as text such as \"%s\", from 0 to 99999999, with at most %s decimals"
            .formatted(example, digits));
  }

  static FieldCheck flag() {
    return is(Boolean.class::isInstance, "true or false");
  }

  static FieldCheck oneOf(String... allowed) {
    return is(List.of(allowed)::contains, "one of " + String.join(", ", allowed));
  }

  private static FieldCheck number(int min, int max, int decimals, String wanted) {
    return is(
        value -> Json.number(value).filter(n -> fits(n, min, max, decimals)).isPresent(),
        wanted.formatted(min, max));
  }

  private static boolean fits(BigDecimal number, int min, int max, int decimals) {
    return number.scale() <= decimals
        && number.compareTo(BigDecimal.valueOf(min)) >= 0
        && number.compareTo(BigDecimal.valueOf(max)) <= 0;
  }

  private static FieldCheck is(Predicate<Object> valid, String wanted) {
    return node -> {
      if (node.value() == null || !valid.test(node.value())) {
        node.refuse("must be " + wanted);
      }
    };
  }
}
