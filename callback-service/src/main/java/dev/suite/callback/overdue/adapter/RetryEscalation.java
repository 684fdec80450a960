package dev.suite.callback.overdue.adapter;

import dev.suite.callback.escalation.RetryPlan;
import dev.suite.callback.escalation.adapter.WatchStore;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.Transactions;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Puts off a request whose escalation failed, so that the others go on and it comes again. */
@ApplicationScoped
class RetryEscalation {
  private static final Logger LOG = Logger.getLogger(RetryEscalation.class);

  private final Pool pool;
  private final WatchStore watches;
  private final Clock clock;

  RetryEscalation(@ReactiveDataSource(Pools.CONSUMERS) Pool pool, WatchStore watches, Clock clock) {
    this.pool = pool;
    this.watches = watches;
    this.clock = clock;
  }

  /** Sets when it is tried again, or gives it up; what the rolled back attempt wrote is gone. */
  Uni<Void> later(long companyId, long id, Throwable failure) {
    return Transactions.in(
        pool,
        tx ->
            watches
                .lockUnlessHeld(tx, companyId, id)
                .chain(watch ->
                    watch == null
                        ? Uni.createFrom().voidItem()
                        : later(tx, companyId, id, watch.failures() + 1, failure)));
  }

  private Uni<Void> later(
      SqlConnection tx, long companyId, long id, int failures, Throwable failure) {
    Optional<Duration> delay = RetryPlan.delayAfter(failures);
    tell(companyId, id, failures, delay, failure);
    return watches.failed(
        OpenTransaction.of(tx),
        companyId,
        id,
        failures,
        delay.map(clock.instant()::plus).orElse(null));
  }

  /** The failure's class alone: its message may quote the row. */
  private static void tell(
      long companyId, long id, int failures, Optional<Duration> delay, Throwable failure) {
    String what = failure.getClass().getName();
    if (delay.isPresent()) {
      LOG.warnf(
          "Callback %d of company %d was not escalated, failure %d, again in %s: %s",
          id, companyId, failures, delay.get(), what);
    } else {
      LOG.errorf(
          "Callback %d of company %d is not escalated by itself any more, failure %d;"
              + " escalate it by hand: %s",
          id, companyId, failures, what);
    }
  }
}
