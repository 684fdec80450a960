package dev.suite.policy.chaos;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where cancellations are handed in: the REST API of one replica. */
public final class Desk {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /**
   * What the service said.
   *
   * @param retryAfter the header, empty where there is none
   */
  public record Answer(int status, JsonNode body, Optional<String> retryAfter) {
    /** The problem's code, empty text where there is none. */
    public String code() {
      return body.path("code").asText();
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();
  private final Map<Long, String> tokens = new ConcurrentHashMap<>();
  private final String url;

  /** A desk at this address. */
  public Desk(String url) {
    this.url = url;
  }

  /** Lets every customer of a company cancel so many within 30 days. */
  void allow(long company, int cancellations) {
    String policy =
        """
        {"is_override": false, "config": {"hours_before": 1,
          "quota": {"limit": %d, "window": "rolling_days", "days": 30}}}\
        """
            .formatted(cancellations);
    String path = "/policies/company/%d/cancellation".formatted(company);
    try {
      Answer answer = send(request(company, path).PUT(BodyPublishers.ofString(policy)));
      if (answer.status() != 201) {
        throw new IllegalStateException("The policy was refused: " + answer);
      }
    } catch (IOException e) {
      throw new IllegalStateException("The policy cannot be set", e);
    }
  }

  /**
   * Cancels; the same booking always comes under the same Idempotency-Key.
   *
   * @throws IOException when there was no answer: it may or may not be recorded
   */
  public Answer cancel(Booking booking) throws IOException {
    String body =
        """
        {"action": "cancel", "appointment_id": %d, "modified_by": {"type": "customer", "id": "%d"}}\
        """
            .formatted(booking.appointment(), booking.customer());
    return send(
        request(booking.company(), "/modifications")
            .header("Idempotency-Key", "cancel-" + booking.appointment())
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(long company, String path) {
    String token = tokens.computeIfAbsent(company, id -> TestTokens.token(id, "admin"));
    return HttpRequest.newBuilder(URI.create("%s/v1/companies/%d%s".formatted(url, company, path)))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
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
