package dev.suite.policy.stats.rebuild.adapter;

import dev.suite.policy.stats.adapter.CountOverdue;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.lease.Leases;
import dev.suite.runtime.lease.Replica;
import dev.suite.runtime.work.InOrder;
import dev.suite.runtime.work.RecurringWork;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every hour, and for each company on one replica: counts what was recorded and never came as an
 * event, and puts right the day rows of those who changed something lately.
 */
@ApplicationScoped
public class ReconcileStats implements RecurringWork {
  private static final int CUSTOMERS_AT_A_TIME = 200;

  private final Pool pool;
  private final ReconciliationStore store;
  private final CountOverdue countOverdue;
  private final RepairStats repair;
  private final Leases leases;
  private final Replica replica;
  private final Clock clock;
  private final Duration every;

  ReconcileStats(
      @ReactiveDataSource(Pools.CONSUMERS) Pool pool,
      ReconciliationStore store,
      CountOverdue countOverdue,
      RepairStats repair,
      Leases leases,
      Replica replica,
      Clock clock,
      @ConfigProperty(name = "suite.stats.reconcile-every", defaultValue = "1h") Duration every) {
    this.pool = pool;
    this.store = store;
    this.countOverdue = countOverdue;
    this.repair = repair;
    this.leases = leases;
    this.replica = replica;
    this.clock = clock;
    this.every = every;
  }

  @Override
  public String name() {
    return "Reconciling stats";
  }

  @Override
  public Duration every() {
    return every;
  }

  /**
   * One pass over all companies that no other replica has been through in this period; one that
   * fails keeps no other from it.
   */
  @Override
  public Uni<Void> run() {
    return store.companies(pool).chain(companies -> InOrder.eachInSpite(companies, this::take));
  }

  /** Not quite as long as the period: the next tick may come a little early. */
  private Uni<Void> take(long companyId) {
    return leases
        .take(
            "stats-reconciliation:" + companyId, replica.id(), every.multipliedBy(9).dividedBy(10))
        .chain(lease -> lease.isPresent() ? reconcile(companyId) : Uni.createFrom().voidItem());
  }

  /** Twice the period: who dies in a pass leaves it to the next one. */
  private Uni<Void> reconcile(long companyId) {
    Instant since = clock.instant().minus(every.multipliedBy(2));
    AtomicLong last = new AtomicLong();
    return InOrder.whileMore(() ->
        store
            .changed(pool, companyId, since, countOverdue.since(), last.get(), CUSTOMERS_AT_A_TIME)
            .chain(customers ->
                customers.isEmpty()
                    ? Uni.createFrom().item(false)
                    : reconcile(companyId, customers)
                        .invoke(() -> last.set(customers.getLast()))
                        .replaceWith(true)));
  }

  private Uni<Void> reconcile(long companyId, List<Long> customers) {
    return countOverdue
        .of(companyId, customers)
        .chain(() -> repair.customers(companyId, customers));
  }
}
