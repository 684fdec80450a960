package dev.suite.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads instants from RFC 3339 text with an offset; Jackson's own takes numbers as well. */
class InstantText extends StdScalarDeserializer<Instant> {
  InstantText() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(Instant.class, json);
    }
    try {
      return OffsetDateTime.parse(json.getText()).toInstant();
    } catch (DateTimeException notATime) {
      return (Instant)
          context.handleWeirdStringValue(Instant.class, json.getText(), "not RFC 3339");
    }
  }
}
