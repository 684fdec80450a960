package dev.suite.local.server;

import dev.suite.embedded.LogTail;
import dev.suite.local.DataFolder;
import dev.suite.local.Port;
import dev.suite.local.Refusal;
import dev.suite.local.process.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A packaged service on loopback.
 *
 * @param application the folder of its packaging
 * @param heap the most it takes for its heap, as the JVM writes it: left alone it would take a
 *     quarter of the machine's memory, and so would each of the others
 * @param environment its configuration
 */
public record ServicePart(
    String name,
    Port port,
    DataFolder data,
    Path application,
    String heap,
    Map<String, String> environment)
    implements Part {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** The address its clients use. */
  public String url() {
    return "http://" + port.address();
  }

  /** Whether it takes requests now. */
  public boolean isReady() {
    return Readiness.of(url());
  }

  @Override
  public String fingerprint() {
    return Integer.toHexString(
        List.of(port.first(), heap, new TreeMap<>(environment), built()).hashCode());
  }

  @Override
  public void prepare() {
    if (!Files.exists(program())) {
      throw new Refusal("%s is not built. Run ./suite up, which builds it.".formatted(program()));
    }
  }

  @Override
  public ProcessBuilder process() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.addAll(data.jvmOptions());
    Path cache = application.resolve("app.aot");
    if (Files.exists(cache)) {
      command.add("-XX:AOTCache=" + cache.getFileName());
    }
    command.addAll(List.of("-jar", program().getFileName().toString()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(application.toFile());
    builder.environment().putAll(environment);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(data.log(name).toFile()));
  }

  @Override
  public void awaitReady(Process process) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!isReady()) {
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw refusal("ended with exit code %d while it started".formatted(process.exitValue()));
      }
      if (System.nanoTime() > end) {
        throw refusal("was not ready after %d s".formatted(LIMIT.toSeconds()));
      }
    }
  }

  /** Waits for one that ran already; refuses when it still takes no requests by then. */
  void awaitReadyAgain(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > end) {
        throw refusal(
            "runs but was not ready within %d s; end it with ./suite down"
                .formatted(limit.toSeconds()));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private Refusal refusal(String what) {
    return new Refusal("The %s-service %s.%s".formatted(name, what, LogTail.quote(data.log(name))));
  }

  private Path program() {
    return application.resolve("quarkus-run.jar");
  }

  /** When its program was built: a newer build is another program. */
  private String built() {
    try {
      return Files.getLastModifiedTime(program()).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
