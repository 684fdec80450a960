package dev.suite.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.suite.local.DataFolder;
import dev.suite.local.Port;
import dev.suite.local.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyAgainTest {
  private static final int READY_AT_LAST = 4;

  @TempDir Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private int readyFrom = Integer.MAX_VALUE;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(asked.incrementAndGet() < readyFrom ? 503 : 200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_service_that_recovers_is_waited_for() throws InterruptedException {
    readyFrom = READY_AT_LAST;
    service().awaitReadyAgain(Duration.ofSeconds(30));
    assertThat(asked).hasValue(READY_AT_LAST);
  }

  @Test
  void one_that_does_not_recover_is_named_with_what_to_do() {
    assertThatThrownBy(() -> service().awaitReadyAgain(Duration.ofMillis(200)))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll("policy-service", "./suite down", "policy.log");
  }

  private ServicePart service() {
    return new ServicePart(
        "policy",
        new Port("policy-service", "SUITE_POLICY_PORT", server.getAddress().getPort(), 1),
        new DataFolder(folder),
        folder,
        "64m",
        Map.of());
  }
}
