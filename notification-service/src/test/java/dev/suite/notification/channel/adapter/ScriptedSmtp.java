package dev.suite.notification.channel.adapter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A mail server that answers as it is told: by command, or {@code greeting} or {@code end}. */
final class ScriptedSmtp implements AutoCloseable {
  /** Hangs up instead of an answer. */
  static final String HANG_UP = "";

  /** Never answers. */
  static final String SILENCE = "silence";

  private static final Map<String, String> WILLING =
      Map.of(
          "greeting",
          "220 ready",
          "ehlo",
          "250-hello\r\n250 AUTH PLAIN",
          "data",
          "354 go on",
          "end",
          "250 taken");

  private final ServerSocket server;
  private final Map<String, String> script;

  private ScriptedSmtp(Map<String, String> script) throws IOException {
    this.script = script;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  /** One that takes everything but answers this command so. */
  static ScriptedSmtp answering(String command, String answer) {
    try {
      return new ScriptedSmtp(Map.of(command, answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    try {
      while (!server.isClosed()) {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> talk(client));
      }
    } catch (IOException _) {
      // closed: the test is over
    }
  }

  private void talk(Socket client) {
    try (client;
        var in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      String command = "greeting";
      boolean inData = false;
      while (command != null && (inData || answer(client, command))) {
        inData = inData || isWelcome(command);
        command = in.readLine();
        if (inData && ".".equals(command)) {
          inData = false;
          command = "end";
        } else if (!inData && command != null) {
          command = command.split("[ :]", 2)[0].toLowerCase(Locale.ROOT);
        }
      }
    } catch (IOException _) {
      // the client has gone
    }
  }

  private boolean isWelcome(String command) {
    return command.equals("data") && answer(command).startsWith("354");
  }

  private String answer(String command) {
    return script.getOrDefault(command, WILLING.getOrDefault(command, "250 fine"));
  }

  private boolean answer(Socket client, String command) throws IOException {
    String text = answer(command);
    if (!text.equals(SILENCE) && !text.equals(HANG_UP)) {
      client.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
    return !text.equals(HANG_UP);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
