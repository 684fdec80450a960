package dev.suite.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.schema.Database;
import dev.suite.schema.Service;
import dev.suite.testkit.servers.DatabaseServer;
import dev.suite.testkit.servers.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.junit.jupiter.api.Test;

/**
 * Every packaged service starts from the cache that its other integration tests have trained. The
 * JVM ignores a cache that does not fit, and only the seconds show it; here it has to say no.
 */
class AotCacheIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final String CLASSES = "aot-cache-classes.log";

  @Test
  void the_packaged_service_starts_from_its_aot_cache() throws IOException {
    DatabaseServer server = TestServers.database();
    Database database = server.createDatabase(Service.present().getFirst());
    try (var process = process(database)) {
      process.startAndAwait();
      assertThat(ownClasses())
          .isNotEmpty()
          .allMatch(line -> line.contains("source: shared objects file"));
    } finally {
      server.drop(database);
    }
  }

  private ServiceProcess process(Database database) {
    return new ServiceProcess(
        TARGET.resolve("quarkus-app"),
        database,
        TestServers.kafka(),
        settings(),
        List.of(
            "-XX:AOTMode=on",
            "-XX:AOTCache=app.aot",
            "-Xlog:class+load:file=" + TARGET.resolve(CLASSES)),
        TARGET.resolve("aot-cache.log"));
  }

  /** What the tests of this service set: the packaged one does not read their file. */
  private static Map<String, String> settings() {
    Config config = ConfigProvider.getConfig();
    Map<String, String> settings = new HashMap<>();
    for (String name : config.getPropertyNames()) {
      ConfigValue value = config.getConfigValue(name);
      if (name.startsWith("suite.") && value.getSourceName().contains("test-classes")) {
        settings.put(name, value.getValue());
      }
    }
    return settings;
  }

  private static List<String> ownClasses() throws IOException {
    try (var lines = Files.lines(TARGET.resolve(CLASSES))) {
      return lines.filter(line -> line.contains(" dev.suite.")).toList();
    }
  }
}
