package dev.suite.runtime.lease;

import dev.suite.runtime.database.Pools;
import dev.suite.runtime.rest.gate.Replicas;
import dev.suite.runtime.work.RecurringWork;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts the replicas of this service by the leases each keeps on its own name. */
@ApplicationScoped
class LiveReplicas implements Replicas, RecurringWork {
  private static final String PREFIX = "replica:";
  private static final String LIVE =
      "SELECT COUNT(*) FROM leases WHERE name LIKE 'replica:%' AND expires_at > UTC_TIMESTAMP(6)";
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final Duration LEASE = EVERY.multipliedBy(3);

  private final Pool pool;
  private final Leases leases;
  private final Replica replica;
  private volatile int live = 1;

  LiveReplicas(@ReactiveDataSource(Pools.RELAY) Pool pool, Leases leases, Replica replica) {
    this.pool = pool;
    this.leases = leases;
    this.replica = replica;
  }

  @Override
  public int live() {
    return live;
  }

  @Override
  public String name() {
    return "Counting live replicas";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public Uni<Void> run() {
    return leases
        .take(PREFIX + replica.id(), replica.id(), LEASE)
        .chain(_ -> pool.query(LIVE).execute())
        .invoke(rows -> live = Math.max(1, rows.iterator().next().getInteger(0)))
        .replaceWithVoid();
  }
}
