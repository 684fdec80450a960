package dev.suite.testkit.service;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the service answered; paths are those of REST-assured, such as {@code fee.amount}. */
public record Reply(Response response) {

  /** The HTTP status. */
  public int status() {
    return response.statusCode();
  }

  /** A header, or null. */
  public String header(String name) {
    return response.header(name);
  }

  /** The whole body. */
  public String body() {
    return response.body().asString();
  }

  /** Text at a path, or null. */
  public String text(String path) {
    return response.path(path);
  }

  /** A whole number at a path. */
  public long number(String path) {
    return response.<Number>path(path).longValue();
  }

  /** A truth at a path. */
  public boolean flag(String path) {
    return response.path(path);
  }

  /** An instant at a path. */
  public Instant instant(String path) {
    return Instant.parse(text(path));
  }

  /** A list at a path, or all values of a field of a list. */
  public <T> List<T> list(String path) {
    return response.path(path);
  }

  /** Anything at a path, or null. */
  public Object value(String path) {
    return response.path(path);
  }

  /** The reply itself where it is a problem (RFC 9457) of this kind; else fails showing it. */
  public Reply expectProblem(int status, String code) {
    expect(status);
    boolean isProblem =
        response.contentType().startsWith("application/problem+json")
            && code.equals(value("code"))
            && Objects.equals(value("type"), "urn:problem:" + code)
            && Objects.equals(value("status"), status)
            && Stream.of("title", "detail", "instance").allMatch(one -> value(one) != null);
    if (!isProblem) {
      throw new AssertionError(
          "expected the problem %s, got %s: %s".formatted(code, response.contentType(), body()));
    }
    return this;
  }

  /** The reply itself where it has this status; else fails showing the body. */
  public Reply expect(int status) {
    if (status() != status) {
      throw new AssertionError("expected %d, got %d: %s".formatted(status, status(), body()));
    }
    return this;
  }
}
