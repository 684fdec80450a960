package dev.suite.policy.modification.withdrawal.adapter;

import dev.suite.policy.stats.adapter.TakeOutOfStats;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.rest.ETags;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Deletes a modification: it leaves the stats in the same transaction, and its words are blanked.
 */
@ApplicationScoped
class DeleteModification {
  private final Pool pool;
  private final WithdrawalStore store;
  private final TakeOutOfStats stats;
  private final Clock clock;

  DeleteModification(Pool pool, WithdrawalStore store, TakeOutOfStats stats, Clock clock) {
    this.pool = pool;
    this.store = store;
    this.stats = stats;
    this.clock = clock;
  }

  /** Deletes it; fails with 404 when there is none, with 428 or 412 when it has another version. */
  Uni<Void> delete(long companyId, long id, String ifMatch) {
    return Transactions.in(
        pool,
        tx ->
            store
                .lock(tx, companyId, id)
                .invoke(found -> ETags.require(ifMatch, found.modification().version()))
                .call(found ->
                    stats.takeOut(OpenTransaction.of(tx), companyId, found.inStats(companyId)))
                .chain(found ->
                    store.markDeleted(
                        OpenTransaction.of(tx), companyId, found.modification(), clock.instant())));
  }
}
