package dev.suite.local.story.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suite.local.Refusal;
import java.net.http.HttpHeaders;

/**
 * What a service answered.
 *
 * @param call method and address, for messages
 */
public record Answer(String call, int status, JsonNode body, HttpHeaders headers) {

  /** Refuses any other status. */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new Refusal("%s answered %d instead of %d: %s".formatted(call, status, expected, body));
    }
    return this;
  }

  /** Refuses any other value at a JSON pointer. */
  public Answer expect(String pointer, String expected) {
    String actual = text(pointer);
    if (!actual.equals(expected)) {
      throw new Refusal(
          "%s has '%s' at %s instead of '%s': %s".formatted(call, actual, pointer, expected, body));
    }
    return this;
  }

  /** The value at a JSON pointer as text, empty where there is none. */
  public String text(String pointer) {
    return body.at(pointer).asText();
  }
}
