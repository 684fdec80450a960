package dev.suite.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.testkit.SuiteResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The JVM ignores a cache that does not fit, and only the seconds show it; here it has to say no.
 * Runs after the tests that train the cache.
 */
class AotCacheIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration WRITTEN = Duration.ofSeconds(2);

  private final SuiteResource suite = new SuiteResource();
  private PackagedProcess service;

  @BeforeEach
  void start() throws IOException {
    Path application = Path.of("target", "quarkus-app").toAbsolutePath();
    await("the cache that the other integration tests train")
        .atMost(PATIENCE)
        .during(WRITTEN)
        .until(() -> Files.exists(application.resolve("app.aot")));
    suite.init(Map.of("service", "policy"));
    service = PackagedProcess.start(application, suite.start());
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (service != null) {
      service.stop();
    }
    suite.stop();
  }

  @Test
  void the_packaged_service_starts_from_its_cache() throws IOException {
    await("the service").atMost(PATIENCE).failFast(service::requireAlive).until(service::isReady);
    assertThat(service.output()).doesNotContain("Unable to use AOT cache");
    assertThat(service.loadedClasses())
        .filteredOn(line -> line.contains(" dev.suite."))
        .isNotEmpty()
        .allMatch(line -> line.contains("source: shared objects file"));
  }
}
