package dev.suite.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
  private static final Path DEFAULTS =
      Path.of("src/main/resources/META-INF/microprofile-config.properties");

  @ParameterizedTest
  @CsvSource({
    "SUITE_DB_HOST, db.example, suite.db.host",
    "SUITE_DB_TLS, required, quarkus.datasource.relay.reactive.mysql.ssl-mode",
    "SUITE_DB_REQUEST_CONNECTIONS, 41, quarkus.datasource.reactive.max-size",
    "SUITE_DB_CONSUMER_CONNECTIONS, 42, quarkus.datasource.consumers.reactive.max-size",
    "SUITE_DB_RELAY_CONNECTIONS, 43, quarkus.datasource.relay.reactive.max-size",
    "KAFKA_BOOTSTRAP_SERVERS, b:1, kafka.bootstrap.servers",
    "SUITE_KAFKA_MAX_POLL_RECORDS, 44, mp.messaging.connector.smallrye-kafka.max.poll.records",
    "SUITE_KAFKA_SESSION_TIMEOUT_MS, 45, mp.messaging.connector.smallrye-kafka.session.timeout.ms",
    "SUITE_KAFKA_HEARTBEAT_INTERVAL_MS, 46,"
        + " mp.messaging.connector.smallrye-kafka.heartbeat.interval.ms",
    "SUITE_RATE_LIMIT_PER_SECOND, 47, suite.rate-limit.per-second"
  })
  void a_variable_sets_what_the_documentation_says(String variable, String value, String property)
      throws IOException {
    assertThat(config(Map.of()).getOptionalValue(property, String.class))
        .isNotEqualTo(Optional.of(value));
    assertThat(config(Map.of(variable, value)).getValue(property, String.class)).isEqualTo(value);
  }

  private static SmallRyeConfig config(Map<String, String> environment) throws IOException {
    URL defaults = DEFAULTS.toUri().toURL();
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(
            new PropertiesConfigSource(defaults, 100), new EnvConfigSource(environment, 300))
        .build();
  }
}
