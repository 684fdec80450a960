package dev.suite.bench.distance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DistanceTest {
  private static final Duration ROUND_TRIP = Duration.ofMillis(20);

  private ServerSocket door;
  private Distance distance;

  @BeforeEach
  void stand_before_a_server() throws IOException {
    door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    distance = Distance.to(door.getLocalPort(), ROUND_TRIP);
  }

  @AfterEach
  void close() throws IOException {
    distance.close();
    door.close();
  }

  @Test
  void an_answer_takes_a_round_trip() throws IOException {
    try (var client = client();
        var server = door.accept()) {
      long begin = System.nanoTime();
      client.getOutputStream().write(7);
      server.getOutputStream().write(server.getInputStream().read());
      assertThat(client.getInputStream().read()).isEqualTo(7);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(ROUND_TRIP);
    }
  }

  @Test
  void what_was_sent_arrives_complete_and_in_order_before_the_end() throws IOException {
    byte[] sent = new byte[1_000_000];
    new Random(1).nextBytes(sent);
    try (var client = client();
        var server = door.accept()) {
      Thread.ofVirtual().start(() -> sendAndClose(client, sent));
      assertThat(server.getInputStream().readAllBytes()).isEqualTo(sent);
    }
  }

  @Test
  void a_server_that_closes_closes_the_client() throws IOException {
    try (var client = client()) {
      door.accept().close();
      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
  }

  private Socket client() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), distance.port());
  }

  private static void sendAndClose(Socket socket, byte[] bytes) {
    try (socket) {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
