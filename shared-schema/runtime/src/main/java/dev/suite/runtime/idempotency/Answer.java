package dev.suite.runtime.idempotency;

import jakarta.ws.rs.core.Response;

/**
 * What the work itself answered: it is stored with the key and given again as it was.
 *
 * @param status the HTTP status
 * @param contentType of the body; null without one
 * @param etag the ETag header, or null
 * @param location the Location header, or null
 * @param body the body's text; null without one
 */
public record Answer(int status, String contentType, String etag, String location, String body) {
  /** An answer with a JSON body. */
  public static Answer json(int status, String location, String body) {
    return new Answer(status, "application/json", null, location, body);
  }

  /** The same answer with its ETag. */
  public Answer withEtag(String tag) {
    return new Answer(status, contentType, tag, location, body);
  }

  /** As an HTTP response. */
  Response.ResponseBuilder response() {
    Response.ResponseBuilder response = Response.status(status);
    if (body != null) {
      response.entity(body).type(contentType);
    }
    if (etag != null) {
      response.header("ETag", etag);
    }
    if (location != null) {
      response.header("Location", location);
    }
    return response;
  }
}
