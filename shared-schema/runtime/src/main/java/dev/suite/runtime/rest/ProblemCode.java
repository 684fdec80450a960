package dev.suite.runtime.rest;

import java.util.Arrays;
import java.util.Locale;

/** The refusals every service shares; a feature adds codes of its own as plain text. */
public enum ProblemCode {
  UNAUTHORIZED(
      401, "Send a valid token as 'Authorization: Bearer …'; none came, or not a valid one."),
  FORBIDDEN(403, "The token's groups do not allow this; use a token of a larger role."),
  NOT_FOUND(404, "There is nothing here for this token; check the path and the ids in it."),
  METHOD_NOT_ALLOWED(405, "This path does not take this method; /q/openapi lists those it takes."),
  PRECONDITION_FAILED(
      412, "It has changed since it was read; read it again, then send its new ETag."),
  TOO_LARGE(413, "The body is over 1 MiB; split it into several requests."),
  UNSUPPORTED_MEDIA_TYPE(415, "Send the body as 'Content-Type: application/json'."),
  INVALID(422, "Correct the fields under 'errors' and send the request again."),
  IDEMPOTENCY_MISMATCH(422, "This Idempotency-Key came with another body; use a new key."),
  PRECONDITION_REQUIRED(428, "Read the resource and send its ETag in If-Match."),
  RATE_LIMITED(429, "Too many requests for this company; wait as Retry-After says."),
  MALFORMED(400, "The request cannot be read; correct its syntax."),
  INVALID_CURSOR(400, "Start the list again without 'after'; this cursor is not one of its own."),
  CONFLICT(409, "The present state does not allow this; read it again."),
  IN_PROGRESS(409, "The first request with this Idempotency-Key still runs; ask again shortly."),
  INTERNAL(500, "An unexpected fault, logged with its trace id; send the request again later."),
  UNAVAILABLE(503, "Something this needs is down; wait as Retry-After says."),
  FEATURE_DISABLED(503, "This feature is switched off; nothing was changed or lost.");

  private final int status;
  private final String detail;

  ProblemCode(int status, String detail) {
    this.status = status;
    this.detail = detail;
  }

  /** The HTTP status that goes with this code. */
  public int status() {
    return status;
  }

  /** The code as clients read it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What to do next, where nothing more exact is known. */
  public String detail() {
    return detail;
  }

  /**
   * The generic code of a status the framework gave; other 4xx are malformed, other 5xx internal.
   */
  public static ProblemCode ofStatus(int status) {
    if (status == 502 || status == 504) {
      return UNAVAILABLE;
    }
    return Arrays.stream(values())
        .filter(code -> code.status == status)
        .findFirst()
        .orElse(status < 500 ? MALFORMED : INTERNAL);
  }
}
