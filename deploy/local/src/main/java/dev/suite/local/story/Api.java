package dev.suite.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.local.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls of a service's REST API below one company's address, with one token. */
record Api(HttpClient client, String base, String token) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofSeconds(20);

  static Api of(String service, long company, String token) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
    return new Api(client, "%s/v1/companies/%d".formatted(service, company), token);
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer put(String path, JsonNode body) {
    return send(request(path).PUT(BodyPublishers.ofString(body.toString())));
  }

  Answer post(String path, JsonNode body) {
    return send(request(path).POST(BodyPublishers.ofString(body.toString())));
  }

  /** A post that may be repeated under its key. */
  Answer post(String path, JsonNode body, String idempotencyKey) {
    return send(
        request(path)
            .header("Idempotency-Key", idempotencyKey)
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Accept-Language", "en");
  }

  private Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    String call = request.method() + " " + request.uri();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Answer(
          call, response.statusCode(), JSON.readTree(response.body()), response.headers());
    } catch (IOException e) {
      throw new Refusal("%s got no answer (%s). ./suite status shows why.".formatted(call, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(call + " was interrupted.", e);
    }
  }
}
