package dev.suite.policy.resolution.check;

import dev.suite.policy.resolution.json.Json;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The least and greatest value a farther level allows for a field, both inclusive. */
public record Bound(Optional<BigDecimal> min, Optional<BigDecimal> max) {

  /** The range a valid config holds here. */
  public static Bound of(Object range) {
    Map<String, Object> limits = Json.object(range);
    return new Bound(limit(limits.get("min")), limit(limits.get("max")));
  }

  /** A limit as a number, whether written as one or as an amount's text. */
  public static Optional<BigDecimal> limit(Object value) {
    return value instanceof String ? Optional.of(Json.amount(value)) : Json.number(value);
  }

  /** Whether it allows everything. */
  public boolean isOpen() {
    return min.isEmpty() && max.isEmpty();
  }

  /** Whether a value lies within, ends included. */
  public boolean allows(BigDecimal value) {
    return clamp(value).compareTo(value) == 0;
  }

  /** The nearest allowed value; where min is above max, min wins. */
  public BigDecimal clamp(BigDecimal value) {
    BigDecimal capped = max.filter(most -> most.compareTo(value) < 0).orElse(value);
    return min.filter(least -> least.compareTo(capped) > 0).orElse(capped);
  }

  /** The allowed value nearest to unlimited. */
  public Optional<BigDecimal> most() {
    return max.map(this::clamp);
  }

  /** For messages: {@code from 1 to 5}, {@code at least 1}, {@code at most 5}. */
  public String label() {
    if (min.isPresent() && max.isPresent()) {
      return "from %s to %s".formatted(min.get().toPlainString(), max.get().toPlainString());
    }
    return min.map(least -> "at least " + least.toPlainString())
        .or(() -> max.map(most -> "at most " + most.toPlainString()))
        .orElse("any value");
  }
}
