package dev.suite.testkit.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.testkit.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The REST API of a service that may be away: paths are those below the company's. Every call fails
 * with an {@link IOException} when there was no answer; what was asked may or may not be done.
 */
public final class RemoteApi {
  /** The header under which the same request may be sent again. */
  public static final String KEY = "Idempotency-Key";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();
  private final Map<Long, String> tokens = new ConcurrentHashMap<>();
  private final String url;

  /** The API of the service at this address. */
  public RemoteApi(String url) {
    this.url = url;
  }

  /** GET as a company's admin. */
  public Answer get(long company, String path) throws IOException {
    return send(request(company, path).GET());
  }

  /** PUT as a company's admin. */
  public Answer put(long company, String path, Map<String, String> headers, String body)
      throws IOException {
    return send(with(headers, request(company, path)).PUT(BodyPublishers.ofString(body)));
  }

  /** POST as a company's admin. */
  public Answer post(long company, String path, Map<String, String> headers, String body)
      throws IOException {
    return send(with(headers, request(company, path)).POST(BodyPublishers.ofString(body)));
  }

  /** DELETE as a company's admin. */
  public Answer delete(long company, String path, Map<String, String> headers) throws IOException {
    return send(with(headers, request(company, path)).DELETE());
  }

  private HttpRequest.Builder request(long company, String path) {
    String token = tokens.computeIfAbsent(company, id -> TestTokens.token(id, "admin", "service"));
    return HttpRequest.newBuilder(URI.create("%s/v1/companies/%d%s".formatted(url, company, path)))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private static HttpRequest.Builder with(
      Map<String, String> headers, HttpRequest.Builder request) {
    headers.forEach(request::header);
    return request;
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(),
          JSON.readTree(answer.body()),
          answer.headers().firstValue("Retry-After"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
