package dev.suite.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class PoolNamesTest {
  @Inject MeterRegistry metrics;
  @Inject Sql sql;

  @Test
  void each_pool_is_measured_under_a_name_of_its_own() {
    sql.number("SELECT 1");
    Set<String> names =
        metrics.getMeters().stream()
            .filter(meter -> "sql".equals(meter.getId().getTag("pool.type")))
            .map(meter -> meter.getId().getTag("pool.name"))
            .collect(Collectors.toSet());
    assertThat(names).contains("requests", "consumers", "relay");
  }

  @Test
  void no_gauge_of_one_connection_passes_for_its_pools() {
    sql.number("SELECT 1");
    Set<String> names =
        Metrics.globalRegistry.getMeters().stream()
            .map(meter -> meter.getId().getName())
            .filter(name -> name.startsWith("mysql."))
            .collect(Collectors.toSet());
    assertThat(names)
        .contains("mysql.processing", "mysql.completed")
        .doesNotContain("mysql.queue.size", "mysql.current");
  }
}
