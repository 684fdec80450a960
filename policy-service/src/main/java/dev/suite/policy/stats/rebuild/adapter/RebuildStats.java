package dev.suite.policy.stats.rebuild.adapter;

import dev.suite.policy.stats.adapter.CountOverdue;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.lease.Lease;
import dev.suite.runtime.lease.Leases;
import dev.suite.runtime.lease.Replica;
import dev.suite.runtime.work.InOrder;
import dev.suite.runtime.work.RecurringWork;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Works rebuilds off, each on one replica at a time. One that dies is taken over when its lease has
 * run out, behind the last customers that were noted as done.
 */
@ApplicationScoped
public class RebuildStats implements RecurringWork {
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final int CUSTOMERS_AT_A_TIME = 200;

  private final Pool pool;
  private final RebuildStore rebuilds;
  private final DriftStore customers;
  private final CountOverdue countOverdue;
  private final RepairStats repair;
  private final Leases leases;
  private final Replica replica;
  private final Duration every;

  RebuildStats(
      @ReactiveDataSource(Pools.CONSUMERS) Pool pool,
      RebuildStore rebuilds,
      DriftStore customers,
      CountOverdue countOverdue,
      RepairStats repair,
      Leases leases,
      Replica replica,
      @ConfigProperty(name = "suite.stats.rebuild-every", defaultValue = "1s") Duration every) {
    this.pool = pool;
    this.rebuilds = rebuilds;
    this.customers = customers;
    this.countOverdue = countOverdue;
    this.repair = repair;
    this.leases = leases;
    this.replica = replica;
    this.every = every;
  }

  @Override
  public String name() {
    return "Rebuilding stats";
  }

  @Override
  public Duration every() {
    return every;
  }

  /** Works off what no other replica has in hand; one that fails keeps no other from it. */
  @Override
  public Uni<Void> run() {
    return rebuilds.unfinished(pool).chain(open -> InOrder.eachInSpite(open, this::take));
  }

  private Uni<Void> take(Rebuild rebuild) {
    return leases
        .take("stats-rebuild:" + rebuild.id(), replica.id(), LEASE)
        .chain(taken ->
            taken
                .map(lease -> throughAll(rebuild, lease).call(() -> leases.release(lease)))
                .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Void> throughAll(Rebuild rebuild, Lease lease) {
    AtomicLong last = new AtomicLong(rebuild.lastCustomerId());
    return InOrder.whileMore(() ->
            customers
                .customersAfter(pool, rebuild.companyId(), last.get(), CUSTOMERS_AT_A_TIME)
                .chain(next ->
                    next.isEmpty()
                        ? Uni.createFrom().item(false)
                        : through(rebuild, lease, next)
                            .invoke(() -> last.set(next.getLast()))
                            .replaceWith(true)))
        .chain(() -> note(lease, tx -> rebuilds.finish(tx, rebuild)));
  }

  private Uni<Void> through(Rebuild rebuild, Lease lease, List<Long> next) {
    return countOverdue
        .of(rebuild.companyId(), next)
        .chain(() -> repair.customers(rebuild.companyId(), next))
        .chain(() -> note(lease, tx -> rebuilds.advance(tx, rebuild, next)));
  }

  private Uni<Void> note(Lease lease, Function<OpenTransaction, Uni<Void>> progress) {
    return Transactions.in(
        pool,
        connection -> {
          OpenTransaction tx = OpenTransaction.of(connection);
          return progress.apply(tx).chain(() -> leases.hold(tx, lease, LEASE));
        });
  }
}
