package dev.suite.policy;

import dev.suite.embedded.FreePorts;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The packaged service, started with the flags of the launcher, but not without its cache. */
record PackagedProcess(Process process, int port, Path folder) {

  static PackagedProcess start(Path application, Map<String, String> settings) throws IOException {
    Path folder = Files.createTempDirectory(application.getParent(), "aot-cache-");
    int port = FreePorts.one();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:AOTMode=on", "-XX:AOTCache=app.aot"));
    command.add("-Xlog:class+load:file=" + folder.resolve("classes.log"));
    settings.forEach((key, value) -> command.add("-D%s=%s".formatted(key, value)));
    command.addAll(List.of("-Dquarkus.http.port=" + port, "-Dquarkus.http.host=127.0.0.1"));
    command.addAll(List.of("-jar", "quarkus-run.jar"));
    var builder = new ProcessBuilder(command).directory(application.toFile());
    builder.environment().put("SUITE_QUOTE_KEYS", quoteKeys());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("output.log").toFile());
    return new PackagedProcess(builder.start(), port, folder);
  }

  private static String quoteKeys() {
    return ConfigProvider.getConfig().getValue("suite.quote.keys", String.class);
  }

  boolean isReady() {
    return !FreePorts.isFree(port)
        && RestAssured.get("http://127.0.0.1:%d/q/health/ready".formatted(port)).statusCode()
            == 200;
  }

  /** Fails with what it said where it has ended. */
  void requireAlive() {
    if (!process.isAlive()) {
      throw new AssertionError("ended with %d: %s".formatted(process.exitValue(), output()));
    }
  }

  String output() {
    try {
      return Files.readString(folder.resolve("output.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line a class, with where it was loaded from. */
  List<String> loadedClasses() throws IOException {
    return Files.readAllLines(folder.resolve("classes.log"));
  }

  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
