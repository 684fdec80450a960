package dev.suite.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/**
 * Text that comes back from a column as it went in: without U+0000, and without half of a character
 * outside the Basic Multilingual Plane, which the database's driver would turn into a question
 * mark.
 */
public final class StorableText {
  /** What is wrong with other text, as the rest of a sentence that starts with its place. */
  public static final String FAULT = "must be text without U+0000 and unpaired surrogates";

  private StorableText() {}

  /**
   * Reads one JSON value to its end; gives the place of the first text in it that cannot be stored.
   * A name that cannot be is told by the place of its object.
   *
   * @throws IOException if it is not JSON
   */
  public static Optional<JsonPointer> firstFault(JsonParser json) throws IOException {
    JsonPointer first = null;
    int depth = 0;
    do {
      JsonToken token = json.nextToken();
      depth += change(token);
      if (first == null && isText(token) && !isStorable(json.getText())) {
        first = place(json.getParsingContext(), token);
      }
    } while (depth > 0);
    return Optional.ofNullable(first);
  }

  private static int change(JsonToken token) {
    if (token == null || token.isScalarValue() || token == JsonToken.FIELD_NAME) {
      return 0;
    }
    return token.isStructStart() ? 1 : -1;
  }

  private static boolean isText(JsonToken token) {
    return token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
  }

  private static JsonPointer place(JsonStreamContext context, JsonToken token) {
    return (token == JsonToken.FIELD_NAME ? context.getParent() : context).pathAsPointer();
  }

  private static boolean isStorable(String text) {
    return text.codePoints().noneMatch(point -> point == 0 || isSurrogate(point));
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
