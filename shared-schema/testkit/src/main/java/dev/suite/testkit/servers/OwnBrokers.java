package dev.suite.testkit.servers;

import dev.suite.embedded.FreePorts;
import dev.suite.embedded.OwnerWatch;
import dev.suite.embedded.ServerStartException;
import dev.suite.embedded.kafka.EmbeddedBrokers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Three brokers of one test, which can fail and come back on the same data and ports. */
public final class OwnBrokers implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Path folder;
  private final EmbeddedBrokers brokers;
  private Process process;

  private OwnBrokers(Path folder) {
    this.folder = folder;
    brokers = EmbeddedBrokers.at(folder.resolve("data"), FreePorts.firstOf(6), 3);
  }

  static OwnBrokers started(Path parent) {
    try {
      Files.createDirectories(parent);
      var brokers = new OwnBrokers(Files.createTempDirectory(parent, "own-brokers-"));
      brokers.start();
      return brokers;
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for the brokers in " + parent, e);
    }
  }

  /** Returns the addresses for {@code bootstrap.servers}; they stay the same. */
  public String bootstrap() {
    return brokers.bootstrap();
  }

  /** Starts all three and returns when they answer. */
  public void start() {
    Path log = folder.resolve("brokers.log");
    var builder = brokers.process(log);
    builder.command().addAll(OwnerWatch.arguments(ProcessHandle.current().pid()));
    try {
      process = builder.start();
      brokers.awaitReady(process, log, LIMIT);
    } catch (IOException e) {
      throw new UncheckedIOException("The brokers cannot be started", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ServerStartException("Interrupted while the brokers started.");
    }
  }

  /** Stops all three and returns when they are gone. */
  public void stop() {
    process.destroy();
    process.onExit().join();
  }

  /** Kills all three and returns when they are gone. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Kills them and deletes their data. */
  @Override
  public void close() {
    kill();
    Folders.delete(folder);
  }
}
