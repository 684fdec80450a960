package dev.suite.testkit;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.suite.embedded.FreePorts;
import dev.suite.embedded.LogTail;
import dev.suite.schema.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A packaged service as a process of its own, which a test may kill, pause and start again on the
 * same port.
 */
public final class ServiceProcess implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int POLL_MILLIS = 20;
  private static final int ANSWER_MILLIS = 2_000;
  private static final List<String> QUICKLY_COMPILED =
      List.of("-XX:TieredStopAtLevel=1", "-Xmx512m");

  private final ServiceCommand command;
  private final int port;
  private final Path log;
  private Process process;

  /**
   * Describes a service that is not started yet.
   *
   * @param application the folder with {@code quarkus-run.jar}
   * @param settings properties beside those that lead to database, brokers and tokens
   */
  public ServiceProcess(
      Path application,
      Database database,
      String bootstrap,
      Map<String, String> settings,
      Path log) {
    this(application, database, bootstrap, settings, QUICKLY_COMPILED, log);
  }

  /** Describes a service that is not started yet, whose JVM gets these options and no others. */
  public ServiceProcess(
      Path application,
      Database database,
      String bootstrap,
      Map<String, String> settings,
      List<String> jvmOptions,
      Path log) {
    this.port = FreePorts.one();
    this.log = log.toAbsolutePath();
    this.command = ServiceCommand.of(application, database, bootstrap, settings, jvmOptions, port);
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  /** Returns the address of its REST API; it stays the same. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Returns what it has logged, in every life. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it with these properties besides; does not wait. */
  public void start(Map<String, String> more) {
    ProcessBuilder builder =
        command
            .process(more)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The service in %s cannot be started".formatted(command.application()), e);
    }
  }

  /** Starts it and returns when it takes requests. */
  public void startAndAwait() {
    start(Map.of());
    awaitReady();
  }

  /** Returns when it takes requests. */
  public void awaitReady() {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!isReady()) {
      if (endsWithin(POLL_MILLIS)) {
        throw new IllegalStateException(
            "The service ended with %d.%s".formatted(process.exitValue(), LogTail.quote(log)));
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The service is not ready." + LogTail.quote(log));
      }
    }
  }

  /** Returns its exit code once it has ended by itself. */
  public int awaitEnd() {
    if (!endsWithin(LIMIT.toMillis())) {
      throw new IllegalStateException("The service lives on." + LogTail.quote(log));
    }
    return process.exitValue();
  }

  private boolean endsWithin(long millis) {
    try {
      return process.waitFor(millis, MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a service was waited for", e);
    }
  }

  /** Whether it takes requests now. */
  public boolean isReady() {
    try {
      var health = URI.create(url() + "/q/health/ready").toURL();
      var connection = (HttpURLConnection) health.openConnection();
      connection.setConnectTimeout(ANSWER_MILLIS);
      connection.setReadTimeout(ANSWER_MILLIS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException _) {
      return false;
    }
  }

  /** Asks it to end (SIGTERM); returns when it is gone. */
  public void stop() {
    process.destroy();
    process.onExit().join();
  }

  /** Ends it as by {@code kill -9}; returns when it is gone. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Stops it in the middle of whatever it does (SIGSTOP), until it is told to go on. */
  public void pause() {
    Signal.STOP.send(process);
  }

  /** Lets it go on (SIGCONT). */
  public void resume() {
    Signal.CONT.send(process);
  }

  @Override
  public void close() {
    kill();
  }
}
