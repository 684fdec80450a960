package dev.suite.embedded.database;

import dev.suite.embedded.FreePorts;
import dev.suite.embedded.ServerStartException;
import dev.suite.embedded.Startup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A MariaDB server below one folder.
 *
 * @param home the folder of its data, made by {@link #install}
 * @param programs the folder of the unpacked server, which several homes may share
 * @param port where the server listens on 127.0.0.1
 * @param isolation the default of its transactions
 */
public record EmbeddedDatabase(Path home, Path programs, int port, TransactionIsolation isolation) {
  private static final int HANDSHAKE_VERSION = 10;
  private static final int ANSWER_MILLIS = 1_000;

  /** Makes the folders absolute, since the server runs in a folder of its own. */
  public EmbeddedDatabase {
    home = home.toAbsolutePath().normalize();
    programs = programs.toAbsolutePath().normalize();
  }

  /** Describes a server of this folder and port, at READ COMMITTED, unpacked in the same folder. */
  public static EmbeddedDatabase at(Path home, int port) {
    return new EmbeddedDatabase(
        home, home.resolve("server"), port, TransactionIsolation.READ_COMMITTED);
  }

  /** Returns the same server with its programs in this folder. */
  public EmbeddedDatabase withPrograms(Path folder) {
    return new EmbeddedDatabase(home, folder, port, isolation);
  }

  /** Returns the same server with another default isolation level. */
  public EmbeddedDatabase withIsolation(TransactionIsolation level) {
    return new EmbeddedDatabase(home, programs, port, level);
  }

  /**
   * Unpacks the server and creates its data folder where they are missing; safe to repeat, also
   * after an attempt that was cut short.
   */
  public void install(Consumer<String> progress) {
    new DatabaseInstallation(home, programs).complete(progress);
  }

  /**
   * Returns the server as one process, not started yet; SIGTERM stops it cleanly.
   *
   * @throws ServerStartException when the port is taken
   */
  public ProcessBuilder process(Path initFile, Path log) {
    FreePorts.requireFree(List.of(port));
    var installation = new DatabaseInstallation(home, programs);
    List<String> command = new ArrayList<>();
    command.add(installation.serverProgram().toString());
    command.addAll(options(installation));
    command.add("--init-file=" + initFile.toAbsolutePath());
    var builder =
        new ProcessBuilder(command)
            .directory(installation.data().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(installation.environment());
    return builder;
  }

  private List<String> options(DatabaseInstallation installation) {
    List<String> options = new ArrayList<>(List.of("--no-defaults")); // must stand first
    options.addAll(installation.options());
    options.addAll(
        List.of(
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--socket=", // none: its path could exceed the 107 bytes a socket's may have
            "--skip-ssl",
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_unicode_ci",
            "--default-time-zone=+00:00",
            isolation.option(),
            "--max-connections=400",
            "--max-allowed-packet=64M",
            "--innodb-buffer-pool-size=256M",
            "--log-warnings=1"));
    return options;
  }

  /**
   * Returns when the server answers.
   *
   * @throws ServerStartException when it died or the limit passed, with the end of its log
   */
  public void awaitReady(Process process, Path log, Duration limit) throws InterruptedException {
    Startup.await("database", process, log, limit, this::greets);
  }

  /** Returns {@code mysql://127.0.0.1:port}. */
  public String url() {
    return "mysql://127.0.0.1:" + port;
  }

  private boolean greets() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      byte[] packet = socket.getInputStream().readNBytes(5);
      return packet.length == 5 && packet[4] == HANDSHAKE_VERSION;
    } catch (IOException _) {
      return false;
    }
  }
}
