package dev.suite.callback.callback.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads requests. */
@ApplicationScoped
public class CallbackStore {
  /** What is shown of a company's requests, to be narrowed. */
  public static final String SELECT =
      "SELECT "
          + CallbackRow.COLUMNS
          + " FROM callback_requests WHERE company_id = ? AND deleted_at IS NULL";

  private static final String ONE = SELECT + " AND id = ?";
  private static final String OPEN_WITH = SELECT + " AND open_phone = ? FOR UPDATE";
  private static final String OPEN =
      " AND status IN ('pending', 'assigned') ORDER BY id FOR UPDATE";
  private static final String OPEN_OF_STAFF = SELECT + " AND assigned_to = ?" + OPEN;
  private static final String OPEN_OF_CUSTOMER = SELECT + " AND customer_id = ?" + OPEN;

  /** One request of a company; 404 where it has none of this id. */
  public Uni<CallbackRequest> get(SqlClient client, long companyId, long id) {
    return one(client, ONE, companyId, id).onItem().ifNull().failWith(Problem::notFound);
  }

  /** The same in any transaction. */
  public Uni<CallbackRequest> get(OpenTransaction tx, long companyId, long id) {
    return tx.rows(ONE, companyId, id)
        .map(rows -> {
          if (rows.isEmpty()) {
            throw Problem.notFound();
          }
          return new CallbackRow(rows.getFirst()).request();
        });
  }

  /**
   * The same, locked: whatever happens to a request, and what Kafka hears of it, comes in order.
   */
  public Uni<CallbackRequest> lock(SqlConnection tx, long companyId, long id) {
    return one(tx, ONE + " FOR UPDATE", companyId, id)
        .onItem()
        .ifNull()
        .failWith(Problem::notFound);
  }

  /** The open request of a number, locked; null where there is none. */
  public Uni<CallbackRequest> lockOpen(SqlConnection tx, long companyId, String phoneNumber) {
    return one(tx, OPEN_WITH, companyId, phoneNumber);
  }

  /** The open requests somebody has, locked. */
  public Uni<List<CallbackRequest>> lockOpenOf(OpenTransaction tx, long companyId, String staffId) {
    return locked(tx, OPEN_OF_STAFF, companyId, staffId);
  }

  /** The open requests of a customer, locked. */
  public Uni<List<CallbackRequest>> lockOpenOf(
      OpenTransaction tx, long companyId, long customerId) {
    return locked(tx, OPEN_OF_CUSTOMER, companyId, customerId);
  }

  private static Uni<List<CallbackRequest>> locked(
      OpenTransaction tx, String sql, long companyId, Object whose) {
    return tx.rows(sql, companyId, whose)
        .map(rows -> rows.stream().map(row -> new CallbackRow(row).request()).toList());
  }

  private static Uni<CallbackRequest> one(
      SqlClient client, String sql, long companyId, Object which) {
    return client
        .preparedQuery(sql)
        .execute(Tuple.of(companyId, which))
        .map(RowSets.first(row -> CallbackRow.of(row).request()));
  }
}
