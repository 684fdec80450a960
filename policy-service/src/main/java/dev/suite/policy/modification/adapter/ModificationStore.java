package dev.suite.policy.modification.adapter;

import dev.suite.policy.modification.Modification;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
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
      """
      SELECT id, modification_type, appointment_id, customer_id, within_policy, forced, fee_charged,
        currency, reason, modified_by_type, modified_by_id, new_starts_at, occurred_at, source,
        voided_at, void_reason, CAST(metadata AS CHAR) AS decision
      FROM appointment_modifications
      WHERE company_id = ? AND deleted_at IS NULL\
      """;

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
            StreamSupport.stream(rows.spliterator(), false)
                .map(ModificationStore::modification)
                .toList());
  }

  private static Modification modification(Row row) {
    return new Modification(
        row.getLong("id"),
        row.getString("modification_type"),
        row.getLong("appointment_id"),
        row.getLong("customer_id"),
        row.getBoolean("within_policy"),
        row.getBoolean("forced"),
        row.getBigDecimal("fee_charged"),
        row.getString("currency"),
        row.getString("reason"),
        row.getString("modified_by_type"),
        row.getString("modified_by_id"),
        Utc.instant(row.getLocalDateTime("new_starts_at")),
        Utc.instant(row.getLocalDateTime("occurred_at")),
        row.getString("source"),
        Utc.instant(row.getLocalDateTime("voided_at")),
        row.getString("void_reason"),
        row.getString("decision"));
  }
}
