package dev.suite.notification.dispatch.adapter;

import dev.suite.notification.channel.Handover;
import dev.suite.notification.channel.Outcome;
import dev.suite.notification.dispatch.AfterAttempt;
import dev.suite.runtime.database.DatabaseFailure;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.trace.TracedWork;
import dev.suite.runtime.work.InOrder;
import dev.suite.runtime.work.RecurringWork;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Settles what was left in {@code sending}: nobody can say whether the provider has it. The row's
 * fence lets the first of several replicas win.
 */
@ApplicationScoped
class SweepExpired implements RecurringWork {
  private static final Logger LOG = Logger.getLogger(SweepExpired.class);
  private static final int BATCH = 200;
  private static final Handover LOST =
      new Handover(
          "unknown", new Outcome.Unknown("sender_lost", "its sender died before it could tell"));

  private final Pool pool;
  private final OutcomeStore store;
  private final RecordOutcome outcomes;
  private final DispatchLog log;
  private final Clock clock;
  private final Duration every;

  SweepExpired(
      @ReactiveDataSource(Pools.CONSUMERS) Pool pool,
      OutcomeStore store,
      RecordOutcome outcomes,
      DispatchLog log,
      Clock clock,
      @ConfigProperty(name = "suite.dispatch.sweep-every", defaultValue = "1s") Duration every) {
    this.pool = pool;
    this.store = store;
    this.outcomes = outcomes;
    this.log = log;
    this.clock = clock;
    this.every = every;
  }

  @Override
  public String name() {
    return "Sweeping what nobody sends";
  }

  @Override
  public Duration every() {
    return every;
  }

  /** One pass. */
  @Override
  public Uni<Void> run() {
    return store.expired(pool, BATCH).chain(rows -> InOrder.each(rows, this::settle));
  }

  private Uni<Void> settle(Claimed row) {
    return outcomes
        .record(row, LOST, clock.instant(), 0)
        .emitOn(
            Infrastructure.getDefaultExecutor()) // what a line says beside its text is a thread's
        .invoke(after -> noted(row, after))
        .replaceWithVoid()
        .onFailure(failure -> !DatabaseFailure.outage(failure))
        .recoverWithUni(failure -> {
          LOG.errorf(failure, "Notification %d cannot be settled; the others are", row.id());
          return Uni.createFrom().voidItem();
        });
  }

  private void noted(Claimed row, Optional<AfterAttempt> after) {
    TracedWork.run(
        row.traceparent(), "sweep", () -> log.about(row, () -> log.result(row, LOST, after)));
  }
}
