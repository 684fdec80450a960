package dev.suite.policy.modification.adapter;

import dev.suite.policy.modification.Modification;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

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
    return query(SELECT + " AND id = ?", Tuple.of(companyId, id))
        .map(found -> found.isEmpty() ? null : found.getFirst());
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
    List<Object> values = new ArrayList<>(List.of(companyId));
    StringBuilder sql = new StringBuilder(SELECT);
    filter
        .conditions()
        .forEach((condition, bound) -> {
          sql.append(" AND ").append(condition);
          values.addAll(bound);
        });
    values.add(limit);
    return query(
        sql.append(" ORDER BY occurred_at DESC, id DESC LIMIT ?").toString(),
        Tuple.from(values.toArray()));
  }

  private Uni<List<Modification>> query(String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(ModificationRow::of).toList());
  }
}
