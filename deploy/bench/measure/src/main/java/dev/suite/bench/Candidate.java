package dev.suite.bench;

import dev.suite.embedded.FreePorts;
import dev.suite.embedded.LogTail;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A packaged service to be measured, with the JVM flags of the launcher; but without its cache it
 * does not start, since that would measure something else.
 *
 * @param application the folder of quarkus-run.jar and app.aot
 */
record Candidate(String name, Path application, Path log, Map<String, String> environment) {
  private static final long LIMIT_NANOS = Duration.ofMinutes(2).toNanos();
  private static final int POLL_MILLIS = 10;

  /** Starts it, waits until it is ready and then the rest, and stops it. */
  Sample measure(Duration rest) throws IOException, InterruptedException {
    int port = FreePorts.one();
    long started = System.nanoTime();
    Process process = process(port).start();
    try {
      awaitReady(process, port, started + LIMIT_NANOS);
      Duration ready = Duration.ofNanos(System.nanoTime() - started);
      requireAlive(process, rest);
      return new Sample(ready, ResidentMemory.of(process.pid()));
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  /** Starts it on a port and returns when it is ready. */
  Process started(int port) throws IOException, InterruptedException {
    Process process = process(port).start();
    awaitReady(process, port, System.nanoTime() + LIMIT_NANOS);
    return process;
  }

  private ProcessBuilder process(int port) {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:AOTMode=on",
                "-XX:AOTCache=app.aot",
                "-jar",
                "quarkus-run.jar")
            .directory(application.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Map<String, String> settings = new HashMap<>(environment);
    settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().putAll(settings);
    return builder;
  }

  private void awaitReady(Process process, int port, long end)
      throws IOException, InterruptedException {
    URI health = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port));
    while (!isReady(health)) {
      requireAlive(process, Duration.ofMillis(POLL_MILLIS));
      if (System.nanoTime() > end) {
        throw new IllegalStateException(name + " is not ready." + LogTail.quote(log));
      }
    }
  }

  private void requireAlive(Process process, Duration meanwhile) throws InterruptedException {
    if (process.waitFor(meanwhile.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException(name + " ended." + LogTail.quote(log));
    }
  }

  private static boolean isReady(URI health) throws IOException {
    var connection = (HttpURLConnection) health.toURL().openConnection();
    try {
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException _) {
      return false;
    } finally {
      connection.disconnect();
    }
  }

  /** Says what to build where something is missing. */
  void requireBuilt() {
    for (String file : List.of("quarkus-run.jar", "app.aot")) {
      if (!Files.exists(application.resolve(file))) {
        throw new IllegalStateException(
            "%s has no %s. Run deploy/bench/startup, which builds it."
                .formatted(application, file));
      }
    }
  }
}
