package dev.suite.local.story.call;

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
import java.util.HashMap;
import java.util.Map;

/** Calls below one address, each with the same headers. */
public record Api(String base, Map<String, String> headers) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  /** Calls to an address without any header. */
  public static Api of(String address) {
    return new Api(address, Map.of("Content-Type", "application/json", "Accept-Language", "en"));
  }

  /** A service's calls below one company's address, with one token. */
  public static Api of(String service, long company, String token) {
    return of("%s/v1/companies/%d".formatted(service, company))
        .with("Authorization", "Bearer " + token);
  }

  /** The same calls with one header more. */
  public Api with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Api(base, more);
  }

  /** The same calls as part of a trace. */
  public Api with(Trace trace) {
    return with(Trace.HEADER, trace.parent());
  }

  /** Asks. */
  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Sends a whole thing to where it belongs. */
  public Answer put(String path, JsonNode body) {
    return send(request(path).PUT(BodyPublishers.ofString(body.toString())));
  }

  /** Sends something to be done. */
  public Answer post(String path, JsonNode body) {
    return send(request(path).POST(BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(LIMIT);
    headers.forEach(request::header);
    return request;
  }

  private static Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    String call = request.method() + " " + request.uri();
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
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
