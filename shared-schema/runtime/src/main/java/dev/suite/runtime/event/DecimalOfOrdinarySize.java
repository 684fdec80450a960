package dev.suite.runtime.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads decimals; {@code 1e900000000} is short to send and takes gigabytes to write out. */
class DecimalOfOrdinarySize extends NumberDeserializers.BigDecimalDeserializer {
  private static final int MOST_DIGITS = 100;

  @Override
  public BigDecimal deserialize(JsonParser json, DeserializationContext context)
      throws IOException {
    BigDecimal decimal = super.deserialize(json, context);
    boolean ordinary =
        decimal == null
            || (decimal.precision() <= MOST_DIGITS
                && decimal.scale() <= MOST_DIGITS
                && decimal.scale() >= -MOST_DIGITS);
    return ordinary
        ? decimal
        : (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "more than 100 digits");
  }
}
