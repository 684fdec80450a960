package dev.suite.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.suite.embedded.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxServerTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SMS =
      """
      {"id": "42", "channel": "sms", "to": "+4940123456", "text": "Bis Montag!", "subject": null}
      """;

  private final Mailbox mailbox = new Mailbox();
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port = FreePorts.one();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = new MailboxServer(mailbox, InstantSource.fixed(NOW)).bind(port);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    client.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sms", "whatsapp", "push"})
  void what_a_provider_is_sent_is_listed_under_its_channel(String channel) throws Exception {
    HttpResponse<String> taken = post("/providers/" + channel, SMS);

    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(taken.body()).path("id").asText()).isEqualTo(channel + "/42");
    assertThat(messages(""))
        .isEqualTo(
            JSON.readTree(
                """
                [{"channel": "%s", "to": "+4940123456", "from": null, "subject": null,
                  "text": "Bis Montag!", "html": null, "at": "2026-05-01T10:00:00Z"}]
                """
                    .formatted(channel)));
  }

  @Test
  void the_same_message_sent_twice_has_one_id_and_arrives_once() throws Exception {
    String first = post("/providers/sms", SMS).body();

    assertThat(post("/providers/sms", SMS).body()).isEqualTo(first);
    assertThat(messages("")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?to=mia@example.com",
        "?to=mia%40example.com",
        "?to=Mia@Example.com",
        "?x=1&to=mia@example.com"
      })
  void one_recipients_messages_are_listed_alone(String query) throws Exception {
    mailbox.add("1", mail("mia@example.com", "for Mia"));
    mailbox.add("2", mail("mia@example.com.evil.example", "for another"));

    assertThat(messages(query))
        .extracting(message -> message.path("text").asText())
        .containsExactly("for Mia");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?to=+4940123456", "?to=%2B4940123456"})
  void a_plus_in_a_phone_number_is_no_blank(String query) throws Exception {
    post("/providers/sms", SMS);

    assertThat(messages(query)).hasSize(1);
  }

  @Test
  void nobodys_messages_are_an_empty_list() throws Exception {
    assertThat(messages("?to=nobody@example.com")).isEmpty();
  }

  @Test
  void the_page_shows_messages_and_may_load_nothing_from_elsewhere() throws Exception {
    mailbox.add("1", mail("mia@example.com", "for Mia"));

    HttpResponse<String> page = send(request("/").GET());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("mia@example.com", "for Mia");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | not json
          400 | [1]
          400 | ''
          422 | {"id": "1", "to": "+4940123456"}
          422 | {"id": "1", "text": "hello"}
          422 | {"to": "+4940123456", "text": "hello"}
          """)
  void what_is_no_message_is_refused_and_not_kept(int status, String body) throws Exception {
    assertThat(post("/providers/sms", body).statusCode()).isEqualTo(status);
    assertThat(messages("")).isEmpty();
  }

  @Test
  void more_than_a_mebibyte_is_refused() throws Exception {
    assertThat(post("/providers/sms", SMS + " ".repeat(1024 * 1024)).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/nothing,404",
    "GET,/messages/1,404",
    "GET,/providers/fax,404",
    "GET,/providers/sms,405",
    "DELETE,/messages,405",
    "POST,/,405"
  })
  void other_addresses_and_methods_are_refused(String method, String path, int status)
      throws Exception {
    assertThat(send(request(path).method(method, BodyPublishers.noBody())).statusCode())
        .isEqualTo(status);
  }

  private static Message mail(String to, String text) {
    return new Message("email", to, "salon@example.com", "Subject", text, null, NOW);
  }

  private JsonNode messages(String query) throws Exception {
    HttpResponse<String> response = send(request("/messages" + query).GET());
    assertThat(response.statusCode()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
