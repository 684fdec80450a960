package dev.suite.testkit.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FaultProxyTest {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int WHILE_HELD_MILLIS = 200;

  private ServerSocket echo;
  private FaultProxy proxy;

  @BeforeEach
  void an_echo_behind_the_proxy() throws IOException {
    echo = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::answerAll);
    proxy = FaultProxy.before("127.0.0.1", echo.getLocalPort());
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    echo.close();
  }

  @Test
  void what_is_sent_passes_both_ways() throws IOException {
    try (Socket client = client()) {
      assertThat(answer(client, 'a')).isEqualTo('a');
      assertThat(answer(client, 'b')).isEqualTo('b');
    }
  }

  @Test
  void a_cut_ends_connections_and_lets_none_begin_until_it_is_healed() throws IOException {
    try (Socket before = client()) {
      answer(before, 'a');
      proxy.cut();
      assertThat(isOver(before)).isTrue();
      try (Socket meanwhile = client()) {
        assertThat(isOver(meanwhile)).isTrue();
      }
    }
    proxy.heal();
    try (Socket after = client()) {
      assertThat(answer(after, 'c')).isEqualTo('c');
    }
  }

  @RepeatedTest(20)
  void a_reset_breaks_off_what_there_is_and_nothing_that_comes() throws IOException {
    try (Socket before = client()) {
      answer(before, 'a');
      proxy.reset();
      assertThatThrownBy(() -> before.getInputStream().read()).isInstanceOf(SocketException.class);
    }
    try (Socket after = client()) {
      assertThat(answer(after, 'b')).isEqualTo('b');
    }
  }

  @Test
  void what_is_held_passes_when_it_is_healed() throws IOException {
    try (Socket client = client()) {
      answer(client, 'a');
      proxy.hold();
      client.setSoTimeout(WHILE_HELD_MILLIS);
      client.getOutputStream().write('b');
      assertThatThrownBy(() -> client.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
      proxy.heal();
      client.setSoTimeout(PATIENCE_MILLIS);
      assertThat(client.getInputStream().read()).isEqualTo('b');
    }
  }

  @Test
  void a_delay_is_added_to_each_way() throws IOException {
    proxy.delay(Duration.ofMillis(30));
    try (Socket client = client()) {
      long start = System.nanoTime();
      answer(client, 'a');
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThanOrEqualTo(Duration.ofMillis(60));
    }
  }

  private Socket client() throws IOException {
    var client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    client.setSoTimeout(PATIENCE_MILLIS);
    return client;
  }

  private static int answer(Socket client, int letter) throws IOException {
    client.getOutputStream().write(letter);
    return client.getInputStream().read();
  }

  private static boolean isOver(Socket client) {
    try {
      return client.getInputStream().read() < 0;
    } catch (SocketTimeoutException _) {
      return false;
    } catch (IOException _) {
      return true;
    }
  }

  private void answerAll() {
    while (!echo.isClosed()) {
      try {
        Socket client = echo.accept();
        Thread.ofVirtual().start(() -> answer(client));
      } catch (IOException _) {
        return; // closed
      }
    }
  }

  private static void answer(Socket client) {
    try (client) {
      client.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException _) {
      // the client is gone
    }
  }
}
