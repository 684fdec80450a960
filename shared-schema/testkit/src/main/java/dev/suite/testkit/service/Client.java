package dev.suite.testkit.service;

import static io.restassured.RestAssured.given;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls the running service for one company; {@code %s} in bodies and paths are filled in. */
public record Client(long companyId, String token, Map<String, String> headers) {

  /** A client of a company with these roles. */
  public static Client of(DirectoryFixture company, String... roles) {
    return of(company.companyId(), roles);
  }

  /** A client of a company with these roles. */
  public static Client of(long companyId, String... roles) {
    return new Client(companyId, TestTokens.token(companyId, roles), Map.of());
  }

  /** The same, with a header. */
  public Client with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Client(companyId, token, more);
  }

  /** GET below the company's path. */
  public Reply get(String path, Object... values) {
    return new Reply(request().get(url(path, List.of(values))));
  }

  /** DELETE below the company's path. */
  public Reply delete(String path, Object... values) {
    return new Reply(request().delete(url(path, List.of(values))));
  }

  /** PUT below the company's path. */
  public Reply put(String path, String body) {
    return new Reply(request().contentType(ContentType.JSON).body(body).put(url(path, List.of())));
  }

  /** POST below the company's path. */
  public Reply post(String path, String body) {
    return new Reply(request().contentType(ContentType.JSON).body(body).post(url(path, List.of())));
  }

  private String url(String path, List<Object> values) {
    return "/v1/companies/" + companyId + path.formatted(values.toArray());
  }

  private RequestSpecification request() {
    return given().urlEncodingEnabled(false).auth().oauth2(token).headers(headers);
  }
}
