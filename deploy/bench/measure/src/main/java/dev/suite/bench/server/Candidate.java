package dev.suite.bench.server;

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

/**
 * A packaged service to be measured, with the JVM flags of the launcher; but without its cache it
 * does not start, since that would measure something else.
 *
 * @param application the folder of quarkus-run.jar and app.aot
 * @param environment its settings
 */
public record Candidate(String name, Path application, Path log, Map<String, String> environment) {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int POLL_MILLIS = 10;

  /**
   * A service of this repository.
   *
   * @param module its folder
   * @throws IllegalStateException saying what to build where it is not built
   */
  public static Candidate of(Run run, String module, Servers servers) {
    Path folder = run.home().resolve(module);
    String name = folder.getFileName().toString();
    var candidate =
        new Candidate(
            name,
            folder.resolve("target/quarkus-app"),
            run.folder().resolve(name + ".log"),
            servers.environment());
    candidate.requireBuilt();
    return candidate;
  }

  /** The same with one more setting, an environment variable. */
  public Candidate with(String variable, String value) {
    Map<String, String> settings = new HashMap<>(environment);
    settings.put(variable, value);
    return new Candidate(name, application, log, settings);
  }

  /** The same for a load that no company's limit would let pass. */
  public Candidate withoutRateLimit() {
    return with("SUITE_RATE_LIMIT_PER_SECOND", "10000000")
        .with("SUITE_RATE_LIMIT_BURST", "10000000");
  }

  /** Starts it on a free port and returns when it is ready. */
  public RunningService started() throws IOException, InterruptedException {
    int port = FreePorts.one();
    var service = new RunningService(process(port).start(), port);
    try {
      awaitReady(service, System.nanoTime() + LIMIT.toNanos());
      return service;
    } catch (IOException | InterruptedException | RuntimeException e) {
      service.close();
      throw e;
    }
  }

  private ProcessBuilder process(int port) {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:AOTMode=on",
                "-XX:AOTCache=app.aot",
                "-jar",
                "quarkus-run.jar")
            .directory(application.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    return builder;
  }

  private void awaitReady(RunningService service, long end)
      throws IOException, InterruptedException {
    URI health = service.at("/q/health/ready");
    while (!isReady(health)) {
      requireAlive(service, Duration.ofMillis(POLL_MILLIS));
      if (System.nanoTime() > end) {
        throw new IllegalStateException(name + " is not ready." + LogTail.quote(log));
      }
    }
  }

  /** Waits; fails where it ends meanwhile. */
  public void requireAlive(RunningService service, Duration meanwhile) throws InterruptedException {
    if (service.process().waitFor(meanwhile)) {
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

  private void requireBuilt() {
    for (String file : List.of("quarkus-run.jar", "app.aot")) {
      if (!Files.exists(application.resolve(file))) {
        throw new IllegalStateException(
            "%s has no %s. Run deploy/bench/startup, which builds it."
                .formatted(application, file));
      }
    }
  }
}
