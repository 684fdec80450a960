package dev.suite.notification.dispatch.adapter;

import dev.suite.notification.channel.adapter.Providers;
import dev.suite.notification.dispatch.adapter.ClaimStore.Locked;
import dev.suite.notification.status.adapter.StatusPublisher;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.work.InOrder;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Claims what is due: every company that waits gets the same share of the free places, its oldest
 * messages first. What is claimed is committed as {@code sending} before a provider sees it, and
 * what is not true any more is taken back.
 */
@ApplicationScoped
class ClaimDue {
  private final Pool pool;
  private final ClaimStore store;
  private final StatusPublisher publisher;
  private final Duration lease;

  ClaimDue(
      @ReactiveDataSource(Pools.RELAY) Pool pool,
      ClaimStore store,
      StatusPublisher publisher,
      Providers providers) {
    this.pool = pool;
    this.store = store;
    this.publisher = publisher;
    this.lease = providers.deadline().multipliedBy(2); // time to record the answer, too
  }

  /** Claims as many as there are places, or what is due. */
  Uni<List<Claimed>> claim(int places) {
    return store
        .companiesWithWork(pool, places)
        .chain(companies ->
            Multi.createFrom()
                .iterable(companies)
                .onItem()
                .transformToUniAndConcatenate(
                    company -> claimOf(company, Math.max(1, places / companies.size())))
                .collect()
                .asList())
        .map(shares -> shares.stream().flatMap(List::stream).toList());
  }

  private Uni<List<Claimed>> claimOf(long companyId, int share) {
    return Transactions.in(
        pool,
        tx ->
            store
                .lockDue(tx, companyId, share)
                .chain(ids ->
                    ids.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : claimLocked(tx, companyId, ids)));
  }

  private Uni<List<Claimed>> claimLocked(SqlConnection tx, long companyId, List<Long> ids) {
    return store
        .markSending(tx, companyId, ids, lease)
        .chain(() -> store.read(tx, companyId, ids))
        .call(rows ->
            InOrder.each(
                rows.stream().filter(one -> one.withdrawal().isPresent()).toList(),
                one -> withdraw(tx, one)))
        .map(rows ->
            rows.stream().filter(one -> one.withdrawal().isEmpty()).map(Locked::row).toList());
  }

  private Uni<Void> withdraw(SqlConnection tx, Locked one) {
    return store
        .withdraw(tx, one.row(), one.withdrawal().orElseThrow())
        .chain(() ->
            publisher.publish(
                OpenTransaction.of(tx),
                one.row()
                    .status(
                        one.withdrawal().orElseThrow(), one.withdrawal().orElseThrow().code())));
  }
}
