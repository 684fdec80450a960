package dev.suite.testkit.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a service said.
 *
 * @param retryAfter the header, empty where there is none
 */
public record Answer(int status, JsonNode body, Optional<String> retryAfter) {
  private static final int UNAVAILABLE = 503;

  /** The problem's code, empty text where there is none. */
  public String code() {
    return body.path("code").asText();
  }

  /** Whether it did what was asked. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  boolean asksToComeAgain() {
    return status == UNAVAILABLE || code().equals("in_progress");
  }
}
