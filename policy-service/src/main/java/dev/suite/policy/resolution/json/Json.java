package dev.suite.policy.resolution.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads values as a JSON parser leaves them, whichever number classes it chose. */
public final class Json {

  private Json() {}

  /** An object's members; none for anything but an object. */
  public static Map<String, Object> object(Object value) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> object) {
      object.forEach((name, member) -> members.put((String) name, member));
    }
    return members;
  }

  /** A list's elements; none for anything but a list. */
  public static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  /** A number in its shortest form (24 for 24.00); empty for anything else, NaN and infinities. */
  public static Optional<BigDecimal> number(Object value) {
    return switch (value) {
      case Double number when !Double.isFinite(number) -> Optional.empty();
      case Float number when !Float.isFinite(number) -> Optional.empty();
      case Number number -> Optional.of(new BigDecimal(number.toString()).stripTrailingZeros());
      case null, default -> Optional.empty();
    };
  }

  /** The number a valid config holds here. */
  public static BigDecimal decimal(Object value) {
    return number(value).map(Json::plain).orElseThrow();
  }

  /** The amount a valid config holds here, written as text. */
  public static BigDecimal amount(Object text) {
    return new BigDecimal((String) text);
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
