package dev.suite.runtime.lease;

import static dev.suite.runtime.database.Sql.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class LiveReplicasTest {
  @Inject
  @ReactiveDataSource(Pools.RELAY)
  Pool pool;

  @Inject Leases leases;
  @Inject Sql sql;

  @Test
  void a_replica_counts_those_whose_lease_has_not_run_out() {
    sql.update("DELETE FROM leases WHERE name LIKE 'replica:%'");
    done(leases.take("replica:other", "other", Duration.ofMinutes(5)));
    done(leases.take("replica:dead", "dead", Duration.ofMillis(1)));
    var replicas = new LiveReplicas(pool, leases, new Replica());
    assertThat(replicas.live()).isOne();
    await()
        .untilAsserted(() -> {
          done(replicas.run());
          assertThat(replicas.live()).isGreaterThan(1).isEqualTo(alive());
        });
  }

  /** The application under test is one of them once it has beaten again. */
  private int alive() {
    List<String> names = sql.texts("SELECT name, fence FROM leases WHERE name LIKE 'replica:%'");
    return names.size() - (names.contains("replica:dead") ? 1 : 0);
  }
}
