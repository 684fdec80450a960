package dev.suite.runtime.purge;

import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.lease.Leases;
import dev.suite.runtime.lease.Replica;
import dev.suite.runtime.work.InOrder;
import dev.suite.runtime.work.RecurringWork;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Deletes what has served its time, in chunks, on one replica at a time. */
@ApplicationScoped
public class PurgeJob implements RecurringWork {
  private static final Logger LOG = Logger.getLogger(PurgeJob.class);
  private static final Integer CHUNK = 1_000;

  private final Pool pool;
  private final Leases leases;
  private final Replica replica;
  private final Instance<PurgeRules> rules;
  private final Clock clock;
  private final Duration every;

  PurgeJob(
      @ReactiveDataSource(Pools.CONSUMERS) Pool pool,
      Leases leases,
      Replica replica,
      @Any Instance<PurgeRules> rules,
      Clock clock,
      @ConfigProperty(name = "suite.purge.every", defaultValue = "10m") Duration every) {
    this.pool = pool;
    this.leases = leases;
    this.replica = replica;
    this.rules = rules;
    this.clock = clock;
    this.every = every;
  }

  @Override
  public String name() {
    return "Purging";
  }

  @Override
  public Duration every() {
    return every;
  }

  @Override
  public Uni<Void> run() {
    return leases
        .take("purge", replica.id(), every)
        .chain(lease -> lease.isPresent() ? purge() : Uni.createFrom().voidItem());
  }

  /** Applies every rule now; one that fails keeps no other from it. */
  public Uni<Void> purge() {
    return InOrder.eachInSpite(rules, one -> InOrder.eachInSpite(one.rules(), this::purge));
  }

  private Uni<Void> purge(PurgeRule rule) {
    LocalDateTime before = Utc.column(clock.instant().minus(rule.age()));
    return inChunks(
            "DELETE FROM %s WHERE %s < ? AND %s LIMIT %d"
                .formatted(rule.table(), rule.column(), rule.only(), CHUNK),
            before)
        .invoke(deleted -> {
          if (deleted > 0) {
            LOG.infof("Purged %d rows of %s older than %s", deleted, rule.table(), rule.age());
          }
        })
        .replaceWithVoid();
  }

  private Uni<Long> inChunks(String sql, LocalDateTime before) {
    LongAdder all = new LongAdder();
    return InOrder.whileMore(() -> chunk(sql, before).invoke(all::add).map(CHUNK::equals))
        .replaceWith(all::sum);
  }

  private Uni<Integer> chunk(String sql, LocalDateTime before) {
    return Transactions.again(
        pool.preparedQuery(sql).execute(Tuple.of(before)).map(rows -> rows.rowCount()));
  }
}
