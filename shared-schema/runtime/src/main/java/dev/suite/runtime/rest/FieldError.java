package dev.suite.runtime.rest;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is wrong with one field of the body ({@code pointer}, RFC 6901) or with one query parameter
 * ({@code parameter}).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String pointer, String parameter, String message) {
  static FieldError of(String pointer, String message) {
    return new FieldError(pointer, null, message);
  }

  static FieldError ofParameter(String parameter, String message) {
    return new FieldError(null, parameter, message);
  }
}
