package dev.suite.notification.channel.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.notification.channel.Channel;
import dev.suite.notification.channel.Message;
import dev.suite.notification.channel.Outcome;
import dev.suite.notification.channel.ProviderAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Posts a message as JSON to the URL that is set up for its channel. The notification's id goes
 * along as idempotency key, so that a provider that has it already does not take it twice.
 */
@ApplicationScoped
class GenericProvider implements Provider {
  private static final String URL = "suite.providers.%s.url";

  /** What is posted. */
  record Body(long id, String channel, String to, String text, String subject) {}

  private final Config config;
  private final ObjectMapper json;
  private final Duration patience;
  private final HttpClient http;

  GenericProvider(
      Config config,
      ObjectMapper json,
      @ConfigProperty(name = "suite.providers.connect-timeout", defaultValue = "5s")
          Duration connecting,
      @ConfigProperty(name = "suite.providers.timeout", defaultValue = "10s") Duration patience) {
    this.config = config;
    this.json = json;
    this.patience = patience;
    this.http = HttpClient.newBuilder().connectTimeout(connecting).build();
  }

  @Override
  public String name() {
    return "generic";
  }

  @Override
  public boolean takes(Message message) {
    return url(message.channel()).isPresent();
  }

  private Optional<URI> url(Channel channel) {
    return config.getOptionalValue(URL.formatted(channel.code()), URI.class);
  }

  @Override
  public Outcome send(Message message) throws InterruptedException {
    try {
      HttpResponse<byte[]> answer =
          http.send(request(message), HttpResponse.BodyHandlers.ofByteArray());
      return ProviderAnswer.outcome(answer.statusCode(), messageId(answer.body()));
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return new Outcome.TemporaryFailure("no_connection", e.getClass().getSimpleName());
    } catch (IOException e) { // the request may have arrived
      return new Outcome.Unknown("no_answer", e.getClass().getSimpleName());
    }
  }

  private HttpRequest request(Message message) throws JsonProcessingException {
    Body body =
        new Body(
            message.id(),
            message.channel().code(),
            message.to(),
            message.text(),
            message.subject());
    return HttpRequest.newBuilder(url(message.channel()).orElseThrow())
        .timeout(patience)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", "notification-" + message.id())
        .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
        .build();
  }

  /** An answer that names no id is an answer all the same. */
  private String messageId(byte[] body) {
    try {
      return json.readTree(body).path("id").asText(null);
    } catch (IOException _) {
      return null;
    }
  }
}
