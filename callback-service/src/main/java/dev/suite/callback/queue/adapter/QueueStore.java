package dev.suite.callback.queue.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.adapter.CallbackRow;
import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the queue. */
@ApplicationScoped
class QueueStore {
  private static final String KNOWN =
      """
      SELECT EXISTS (SELECT 1 FROM branches WHERE company_id = ? AND id = ?),
        EXISTS (SELECT 1 FROM staff WHERE company_id = ? AND id = ?)\
      """;

  private final SqlClient client;

  QueueStore(Pool pool) {
    this.client = pool;
  }

  /** Requests that match, in the queue's order. */
  Uni<List<CallbackRequest>> list(long companyId, QueueFilter filter, int limit) {
    QueueQuery query = filter.query(CallbackStore.SELECT, companyId, limit);
    return client
        .preparedQuery(query.sql())
        .execute(Tuple.from(query.values()))
        .map(RowSets.each(row -> CallbackRow.of(row).request()));
  }

  /** Fails with 404 where a filter names a branch or staff member that the company has not. */
  Uni<Void> refuseUnknown(long companyId, QueueFilter filter) {
    if (filter.branchId() == null && filter.assignedTo() == null) {
      return Uni.createFrom().voidItem();
    }
    return client
        .preparedQuery(KNOWN)
        .execute(Tuple.of(companyId, filter.branchId(), companyId, filter.assignedTo()))
        .map(rows -> rows.iterator().next())
        .invoke(known -> {
          if ((filter.branchId() != null && known.getInteger(0) == 0)
              || (filter.assignedTo() != null && known.getInteger(1) == 0)) {
            throw Problem.notFound();
          }
        })
        .replaceWithVoid();
  }
}
