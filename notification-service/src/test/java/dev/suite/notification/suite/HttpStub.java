package dev.suite.notification.suite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A provider that answers every message with the same status. */
public final class HttpStub implements AutoCloseable {
  /** What it was sent. */
  public record Received(String idempotencyKey, String body) {}

  /** Not a status: it keeps the connection and says nothing. */
  public static final int SILENCE = 0;

  private final HttpServer server;
  private final int status;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);

  /** Starts one. */
  public HttpStub(int status) {
    this.status = status;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where messages are posted. */
  public URI url() {
    return URI.create("http://127.0.0.1:%d/messages".formatted(server.getAddress().getPort()));
  }

  /** What came, oldest first. */
  public List<Received> received() {
    return received;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(new Received(exchange.getRequestHeaders().getFirst("Idempotency-Key"), body));
    if (status == SILENCE) {
      untilOver();
    }
    byte[] answer = "{\"id\":\"m-1\"}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status == SILENCE ? 200 : status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private void untilOver() {
    try {
      over.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
  }
}
