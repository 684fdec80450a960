package dev.suite.policy.modification.adapter;

import dev.suite.policy.modification.Modification;
import dev.suite.runtime.database.ListQuery;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the audit trail. */
@ApplicationScoped
class ModificationStore {
  private static final String SELECT =
      "SELECT "
          + ModificationRow.COLUMNS
          + " FROM appointment_modifications WHERE company_id = ? AND deleted_at IS NULL";

  private static final String KNOWN =
      """
      SELECT EXISTS (SELECT 1 FROM customers WHERE company_id = ? AND id = ?),
        EXISTS (SELECT 1 FROM appointments WHERE company_id = ? AND id = ?)\
      """;

  private final SqlClient client;

  ModificationStore(Pool pool) {
    this.client = pool;
  }

  /** One modification of a company, or null. */
  Uni<Modification> find(long companyId, long id) {
    return client
        .preparedQuery(SELECT + " AND id = ?")
        .execute(Tuple.of(companyId, id))
        .map(RowSets.first(ModificationRow::of));
  }

  /** Fails with 404 where a filter names a customer or appointment that the company has not. */
  Uni<Void> refuseUnknown(long companyId, ModificationFilter filter) {
    if (filter.customerId() == null && filter.appointmentId() == null) {
      return Uni.createFrom().voidItem();
    }
    return client
        .preparedQuery(KNOWN)
        .execute(Tuple.of(companyId, filter.customerId(), companyId, filter.appointmentId()))
        .map(rows -> rows.iterator().next())
        .invoke(known -> {
          if ((filter.customerId() != null && known.getInteger(0) == 0)
              || (filter.appointmentId() != null && known.getInteger(1) == 0)) {
            throw Problem.notFound();
          }
        })
        .replaceWithVoid();
  }

  /** Modifications that match, newest first, at most {@code limit}. */
  Uni<List<Modification>> list(long companyId, ModificationFilter filter, int limit) {
    return filter
        .on(ListQuery.of(SELECT, companyId))
        .newestFirst("occurred_at", "id", filter.after(), limit)
        .read(client, ModificationRow::of);
  }
}
