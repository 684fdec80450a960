package dev.suite.mailbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What an HTTP request is answered. */
record Reply(int status, String type, String body) {
  // A mail's HTML is shown by the page, so the page must not fetch or run what a mail asks for.
  private static final String NOTHING_FROM_ELSEWHERE =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

  static Reply json(int status, JsonNode body) {
    return new Reply(status, "application/json", body.toString());
  }

  static Reply html(String page) {
    return new Reply(200, "text/html; charset=utf-8", page);
  }

  static Reply error(int status, String message) {
    return json(status, JsonNodeFactory.instance.objectNode().put("message", message));
  }

  void to(HttpExchange exchange) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Content-Security-Policy", NOTHING_FROM_ELSEWHERE);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
