package dev.suite.policy.stats.rebuild.adapter;

import dev.suite.policy.stats.rebuild.Drift;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.work.InOrder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Puts the day rows of customers right while the service goes on: each customer in a transaction,
 * so that nobody sees a number half built, and only those whose rows differ.
 */
@ApplicationScoped
class RepairStats {
  private final Pool pool;
  private final DriftStore store;
  private final KeptPeriods periods;
  private final Counter repaired;

  RepairStats(
      @ReactiveDataSource(Pools.CONSUMERS) Pool pool,
      DriftStore store,
      KeptPeriods periods,
      MeterRegistry metrics) {
    this.pool = pool;
    this.store = store;
    this.periods = periods;
    this.repaired =
        Counter.builder("suite.stats.repaired")
            .description("Day rows that differed from the audit trail and were put right")
            .register(metrics);
  }

  /** Puts right what differs among these customers of a company. */
  Uni<Void> customers(long companyId, List<Long> customers) {
    return store
        .read(pool, companyId, customers, periods.since())
        .map(drifts -> drifts.stream().map(Drift::customerId).distinct().toList())
        .chain(drifting -> InOrder.each(drifting, customer -> repair(companyId, customer)));
  }

  private Uni<Void> repair(long companyId, long customerId) {
    return Transactions.in(
            pool,
            tx ->
                store
                    .lock(tx, companyId, customerId)
                    .chain(() -> store.read(tx, companyId, List.of(customerId), periods.since()))
                    .call(drifts -> repair(tx, companyId, drifts)))
        .invoke(drifts -> repaired.increment(drifts.size()))
        .replaceWithVoid();
  }

  private Uni<Void> repair(SqlConnection tx, long companyId, List<Drift> drifts) {
    return InOrder.each(drifts, drift -> store.repair(tx, companyId, drift));
  }
}
