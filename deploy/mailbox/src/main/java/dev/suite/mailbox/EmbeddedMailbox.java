package dev.suite.mailbox;

import dev.suite.embedded.FreePorts;
import dev.suite.embedded.JavaCommand;
import dev.suite.embedded.JvmServer;
import dev.suite.embedded.Startup;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The mailbox as a process of its own.
 *
 * @param port where it answers HTTP on 127.0.0.1; the next one takes mail
 */
public record EmbeddedMailbox(int port) implements JvmServer {
  private static final int HEAP_MEBIBYTES = 256;
  private static final int ANSWER_MILLIS = 1_000;

  /** Describes the mailbox of this port and the next. */
  public static EmbeddedMailbox at(int port) {
    return new EmbeddedMailbox(port);
  }

  /** Returns the port that takes mail by SMTP. */
  public int smtpPort() {
    return port + 1;
  }

  /** Returns {@code http://127.0.0.1:port}. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Returns where the stand-in for a channel's provider takes messages. */
  public String provider(String channel) {
    return url() + "/providers/" + channel;
  }

  @Override
  public ProcessBuilder process(Path log) {
    FreePorts.requireFree(List.of(port, smtpPort()));
    String classPath = System.getProperty("java.class.path");
    List<String> command =
        new ArrayList<>(JavaCommand.small(HEAP_MEBIBYTES, classPath, MailboxMain.class));
    command.add(Integer.toString(port));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  /** Returns when it takes mail and answers. */
  @Override
  public void awaitReady(Process process, Path log, Duration limit) throws InterruptedException {
    Startup.await("mailbox", process, log, limit, this::answers);
  }

  private boolean answers() {
    try {
      var connection = (HttpURLConnection) URI.create(url() + "/").toURL().openConnection();
      connection.setConnectTimeout(ANSWER_MILLIS);
      connection.setReadTimeout(ANSWER_MILLIS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException _) {
      return false;
    }
  }
}
