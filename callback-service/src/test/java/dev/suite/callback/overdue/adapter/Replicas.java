package dev.suite.callback.overdue.adapter;

import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.callback.escalation.adapter.RelationStore;
import dev.suite.callback.escalation.adapter.WatchStore;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.lease.Leases;
import dev.suite.runtime.lease.Replica;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Makes replicas of the service that are run by the test alone, each with a name of its own. */
@Singleton
class Replicas {
  private static final Duration NEVER = Duration.ofDays(1);

  private final Pool pool;
  private final WatchStore watches;
  private final CallbackStore store;
  private final RelationStore relations;
  private final EscalateIfDue escalateIfDue;
  private final RetryEscalation retry;
  private final Leases leases;
  private final Clock clock;

  Replicas(
      @ReactiveDataSource(Pools.CONSUMERS) Pool pool,
      WatchStore watches,
      CallbackStore store,
      RelationStore relations,
      EscalateIfDue escalateIfDue,
      RetryEscalation retry,
      Leases leases,
      Clock clock) {
    this.pool = pool;
    this.watches = watches;
    this.store = store;
    this.relations = relations;
    this.escalateIfDue = escalateIfDue;
    this.retry = retry;
    this.leases = leases;
    this.clock = clock;
  }

  /** Another one. */
  EscalateOverdue another() {
    return new EscalateOverdue(
        pool, watches, store, relations, escalateIfDue, retry, leases, new Replica(), clock, NEVER);
  }
}
