package dev.suite.callback.overdue.adapter;

import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.callback.escalation.adapter.RelationStore;
import dev.suite.callback.escalation.adapter.RelationStore.Relations;
import dev.suite.callback.escalation.adapter.WatchStore;
import dev.suite.runtime.database.DatabaseFailure;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.lease.Lease;
import dev.suite.runtime.lease.LeaseLostException;
import dev.suite.runtime.lease.Leases;
import dev.suite.runtime.lease.Replica;
import dev.suite.runtime.work.InOrder;
import dev.suite.runtime.work.RecurringWork;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Escalates what nobody called in time. Every replica looks about every second; one at a time works
 * on a company, under a lease that each request's own transaction holds on to.
 */
@ApplicationScoped
public class EscalateOverdue implements RecurringWork {
  private static final Logger LOG = Logger.getLogger(EscalateOverdue.class);

  /** Short, so that what a killed replica has begun is late by no more than this. */
  private static final Duration LEASE = Duration.ofSeconds(3);

  private static final int COMPANIES_AT_ONCE = 4;
  private static final int REQUESTS = 500;

  private final Pool pool;
  private final WatchStore watches;
  private final CallbackStore store;
  private final RelationStore relations;
  private final EscalateIfDue escalateIfDue;
  private final RetryEscalation retry;
  private final Leases leases;
  private final Replica replica;
  private final Clock clock;
  private final Duration every;

  EscalateOverdue(
      @ReactiveDataSource(Pools.CONSUMERS) Pool pool,
      WatchStore watches,
      CallbackStore store,
      RelationStore relations,
      EscalateIfDue escalateIfDue,
      RetryEscalation retry,
      Leases leases,
      Replica replica,
      Clock clock,
      @ConfigProperty(name = "suite.escalation.every", defaultValue = "1s") Duration every) {
    this.pool = pool;
    this.watches = watches;
    this.store = store;
    this.relations = relations;
    this.escalateIfDue = escalateIfDue;
    this.retry = retry;
    this.leases = leases;
    this.replica = replica;
    this.clock = clock;
    this.every = every;
  }

  @Override
  public String name() {
    return "Escalating callbacks";
  }

  @Override
  public Duration every() {
    return every;
  }

  /** Goes once through the companies that have something due and that no other replica works on. */
  @Override
  public Uni<Void> run() {
    return watches
        .companies(clock.instant())
        .chain(companies ->
            Multi.createFrom()
                .iterable(companies)
                .onItem()
                .transformToUni(this::claim)
                .merge(COMPANIES_AT_ONCE)
                .collect()
                .asList())
        .replaceWithVoid();
  }

  private Uni<Void> claim(long companyId) {
    return leases
        .take("escalation:" + companyId, replica.id(), LEASE)
        .chain(taken ->
            taken.isPresent()
                ? escalate(companyId, taken.get()).eventually(() -> leases.release(taken.get()))
                : Uni.createFrom().voidItem())
        .onFailure()
        .invoke(e -> LOG.warnf("Escalations of company %d wait for the next run: %s", companyId, e))
        .onFailure()
        .recoverWithNull();
  }

  /** Escalates what is due of a company, in the queue's order, as long as the lease is held. */
  Uni<Void> escalate(long companyId, Lease lease) {
    return watches
        .due(companyId, clock.instant(), REQUESTS)
        .chain(ids ->
            relations
                .of(pool, companyId)
                .chain(all -> InOrder.each(ids, id -> escalate(companyId, id, all, lease))));
  }

  private Uni<Void> escalate(long companyId, long id, Relations all, Lease lease) {
    return Transactions.in(
            pool,
            tx ->
                escalate(tx, companyId, id, all)
                    .chain(() -> leases.hold(OpenTransaction.of(tx), lease, LEASE)))
        .onFailure(EscalateOverdue::isOfTheRequest)
        .recoverWithUni(failure -> retry.later(companyId, id, failure));
  }

  private Uni<Void> escalate(SqlConnection tx, long companyId, long id, Relations all) {
    return watches
        .lockUnlessHeld(tx, companyId, id)
        .chain(watch ->
            watch == null
                ? Uni.createFrom().voidItem()
                : store
                    .get(tx, companyId, id)
                    .chain(request ->
                        escalateIfDue.judge(tx, request, watch, all, null, watch.traceparent())));
  }

  /** Whatever else fails, fails for the others too, and is tried again at the next run. */
  private static boolean isOfTheRequest(Throwable failure) {
    return !(failure instanceof LeaseLostException) && !DatabaseFailure.outage(failure);
  }
}
