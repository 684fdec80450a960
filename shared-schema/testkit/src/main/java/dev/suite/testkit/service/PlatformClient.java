package dev.suite.testkit.service;

import static io.restassured.RestAssured.given;

import dev.suite.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Calls what the running service has beside its companies, with one token. */
public record PlatformClient(String token) {
  /** That of the platform, which belongs to no company. */
  public static PlatformClient ofPlatform() {
    return new PlatformClient(TestTokens.token(null, "platform"));
  }

  /** GET of a whole path. */
  public Reply get(String path) {
    return new Reply(request().get(path));
  }

  /** POST to a whole path; an empty body is none. */
  public Reply post(String path, String body) {
    RequestSpecification request = request();
    return new Reply(
        (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body)).post(path));
  }

  private RequestSpecification request() {
    return given().urlEncodingEnabled(false).auth().oauth2(token);
  }
}
