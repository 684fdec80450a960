package dev.suite.bench.distance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DistanceTest {
  private static final Duration ROUND_TRIP = Duration.ofMillis(20);
  private static final int LIMIT_MILLIS = 10_000;

  private ServerSocket door;
  private Distance distance;

  @BeforeEach
  void stand_before_a_server() throws IOException {
    door = door(0);
    distance = Distance.to(door.getLocalPort(), ROUND_TRIP);
  }

  @AfterEach
  void close() throws IOException {
    distance.close();
    door.close();
  }

  @Test
  void an_answer_takes_a_round_trip() throws IOException {
    try (var client = client(distance);
        var server = next(door)) {
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
    try (var client = client(distance);
        var server = next(door)) {
      Thread.ofVirtual().start(() -> sendAndClose(client, sent));
      assertThat(server.getInputStream().readAllBytes()).isEqualTo(sent);
    }
  }

  @Test
  void a_server_that_closes_closes_the_client() throws IOException {
    try (var client = client(distance)) {
      next(door).close();
      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void a_server_that_is_away_costs_only_the_clients_that_come_meanwhile() throws IOException {
    try (var place = place();
        var away = Distance.to(place.getLocalPort(), ROUND_TRIP);
        var early = client(away)) {
      assertThat(early.getInputStream().read()).isEqualTo(-1);
      try (var back = door(place.getLocalPort());
          var late = client(away);
          var server = next(back)) {
        late.getOutputStream().write(7);
        assertThat(server.getInputStream().read()).isEqualTo(7);
      }
    }
  }

  /** A port where nobody listens, and nobody but a server can. */
  private static Socket place() throws IOException {
    var place = new Socket();
    place.setReuseAddress(true);
    place.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return place;
  }

  private static ServerSocket door(int port) throws IOException {
    var door = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
    door.setSoTimeout(LIMIT_MILLIS);
    return door;
  }

  private static Socket client(Distance distance) throws IOException {
    return patient(new Socket(InetAddress.getLoopbackAddress(), distance.port()));
  }

  private static Socket next(ServerSocket door) throws IOException {
    return patient(door.accept());
  }

  private static Socket patient(Socket socket) throws IOException {
    socket.setSoTimeout(LIMIT_MILLIS);
    return socket;
  }

  private static void sendAndClose(Socket socket, byte[] bytes) {
    try (socket) {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
