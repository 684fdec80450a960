package dev.suite.runtime.rest;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is wrong with one field of the body ({@code pointer}, RFC 6901) or with one query parameter
 * ({@code parameter}).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String pointer, String parameter, String message) {
  /** A fault of the body's field at this pointer. */
  public static FieldError of(String pointer, String message) {
    return new FieldError(pointer, null, message);
  }

  /** A fault of a query parameter. */
  public static FieldError ofParameter(String parameter, String message) {
    return new FieldError(null, parameter, message);
  }
}
