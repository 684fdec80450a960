package dev.suite.mailbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;

/** The mailbox over HTTP: its page, its messages as JSON, and the providers' stand-ins. */
record MailboxServer(Mailbox mailbox, InstantSource clock) {
  private static final int MOST_BYTES = 1024 * 1024;
  private static final int TOO_LARGE = 413;

  /** Where a request is answered. */
  private interface Route {
    Reply reply(HttpExchange exchange) throws IOException;
  }

  /** Takes that port of 127.0.0.1; the server answers once it is started. */
  HttpServer bind(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    on(server, "GET", "/", _ -> Reply.html(new Page(mailbox.newestFirst()).toString()));
    on(server, "GET", "/messages", this::messages);
    for (String channel : List.of("sms", "whatsapp", "push")) {
      ProviderStandIn provider = new ProviderStandIn(channel, mailbox, clock);
      on(server, "POST", "/providers/" + channel, exchange -> take(provider, exchange));
    }
    return server;
  }

  private Reply messages(HttpExchange exchange) {
    List<Message> all = mailbox.newestFirst();
    ArrayNode messages = JsonNodeFactory.instance.arrayNode();
    new Query(exchange.getRequestURI())
        .value("to")
        .map(to -> all.stream().filter(message -> message.isTo(to)))
        .orElseGet(all::stream)
        .forEach(message -> messages.add(message.toJson()));
    return Reply.json(200, messages);
  }

  private static Reply take(ProviderStandIn provider, HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    return body.length > MOST_BYTES
        ? Reply.error(TOO_LARGE, "A message has at most 1 MiB.")
        : provider.take(new String(body, StandardCharsets.UTF_8));
  }

  private static void on(HttpServer server, String method, String path, Route route) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            reply(exchange, method, path, route).to(exchange);
          }
        });
  }

  private static Reply reply(HttpExchange exchange, String method, String path, Route route)
      throws IOException {
    if (!exchange.getRequestURI().getPath().equals(path)) {
      return Reply.error(404, "There are /, /messages and /providers/{sms|whatsapp|push}.");
    }
    if (!exchange.getRequestMethod().equals(method)) {
      exchange.getResponseHeaders().set("Allow", method);
      return Reply.error(405, "This address takes %s.".formatted(method));
    }
    return route.reply(exchange);
  }
}
