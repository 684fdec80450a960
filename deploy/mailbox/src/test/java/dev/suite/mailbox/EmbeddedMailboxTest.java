package dev.suite.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.embedded.FreePorts;
import dev.suite.embedded.OwnerWatch;
import dev.suite.embedded.ServerStartException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMailboxTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final EmbeddedMailbox mailbox = EmbeddedMailbox.at(FreePorts.firstOf(2));
  private Process process;

  @AfterEach
  void stop() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Test
  void once_ready_it_answers_and_takes_mail() throws Exception {
    start();

    try (var page = URI.create(mailbox.url() + "/messages").toURL().openStream();
        Socket smtp = new Socket(InetAddress.getLoopbackAddress(), mailbox.smtpPort())) {
      assertThat(page.readAllBytes()).asString().isEqualTo("[]");
      assertThat(new String(smtp.getInputStream().readNBytes(3), StandardCharsets.US_ASCII))
          .isEqualTo("220");
    }
  }

  @Test
  void it_ends_with_its_owner() throws Exception {
    Process owner = new ProcessBuilder("sleep", "600").start();
    start(OwnerWatch.arguments(owner.pid()).toArray(String[]::new));

    owner.destroyForcibly().waitFor();

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_taken_port_is_named() throws Exception {
    try (var _ = new ServerSocket(mailbox.smtpPort(), 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> mailbox.process(log()))
          .isInstanceOf(ServerStartException.class)
          .hasMessageContaining("Port " + mailbox.smtpPort());
    }
  }

  @Test
  void one_that_cannot_listen_ends_and_its_log_says_why() throws Exception {
    ProcessBuilder builder = mailbox.process(log());
    try (var _ = new ServerSocket(mailbox.port(), 1, InetAddress.getLoopbackAddress())) {
      process = builder.start();
      assertThatThrownBy(() -> mailbox.awaitReady(process, log(), LIMIT))
          .isInstanceOf(ServerStartException.class)
          .hasMessageContaining("ended with exit code 1")
          .hasMessageContaining("Address already in use");
    }
  }

  private void start(String... more) throws Exception {
    ProcessBuilder builder = mailbox.process(log());
    builder.command().addAll(List.of(more));
    process = builder.start();
    mailbox.awaitReady(process, log(), LIMIT);
  }

  private Path log() {
    return folder.resolve("mailbox.log");
  }
}
