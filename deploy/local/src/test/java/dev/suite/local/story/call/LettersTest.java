package dev.suite.local.story.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.suite.embedded.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LettersTest {
  private static final String LATER =
      """
      [{"subject": "Rückruf für Sie", "text": "second"},
       {"subject": "Ihr Termin ist abgesagt", "text": "newest"},
       {"subject": "Ihr Termin ist abgesagt", "text": "older"}]
      """;

  private final int port = FreePorts.one();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer mailbox;

  @BeforeEach
  void start() throws IOException {
    mailbox = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    mailbox.createContext(
        "/",
        exchange -> {
          String list = asked.isEmpty() ? "[]" : LATER;
          asked.add(exchange.getRequestURI().toString());
          byte[] body = list.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    mailbox.start();
  }

  @AfterEach
  void stop() {
    mailbox.stop(0);
  }

  @Test
  void the_newest_letter_about_something_is_waited_for() {
    Letters letters = new Letters(Api.of("http://127.0.0.1:" + port), "mia@example.com");

    assertThat(letters.await("abgesagt").path("text").asText()).isEqualTo("newest");
    assertThat(asked).hasSize(2).containsOnly("/messages?to=mia@example.com");
  }
}
