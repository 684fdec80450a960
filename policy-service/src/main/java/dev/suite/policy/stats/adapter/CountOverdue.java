package dev.suite.policy.stats.adapter;

import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.work.InOrder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts what was recorded and never came as an event, however long ago that was. */
@ApplicationScoped
public class CountOverdue {
  private final Pool pool;
  private final FoldModifications fold;
  private final Clock clock;
  private final Duration patience;
  private final Counter overdue;

  CountOverdue(
      @ReactiveDataSource(Pools.CONSUMERS) Pool pool,
      FoldModifications fold,
      Clock clock,
      MeterRegistry metrics,
      @ConfigProperty(name = "suite.stats.reconcile-every", defaultValue = "1h")
          Duration patience) {
    this.pool = pool;
    this.fold = fold;
    this.clock = clock;
    this.patience = patience;
    this.overdue =
        Counter.builder("suite.stats.overdue")
            .description("Modifications that were counted without their event")
            .register(metrics);
  }

  /** What was recorded before this instant and is not counted yet waits for no event any more. */
  public Instant since() {
    return clock.instant().minus(patience);
  }

  /** Counts what is overdue of these customers of a company. */
  public Uni<Void> of(long companyId, List<Long> customers) {
    return InOrder.whileMore(() ->
        Transactions.in(pool, tx -> fold.overdue(tx, companyId, customers, since()))
            .invoke(folded -> overdue.increment(folded))
            .map(folded -> folded == StatsStore.MOST_OVERDUE));
  }
}
