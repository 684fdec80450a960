package dev.suite.policy.decision.series.adapter;

import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells whether a company has a customer. */
@ApplicationScoped
class CustomerStore {
  private static final String CUSTOMER = "SELECT id FROM customers WHERE company_id = ? AND id = ?";

  /** Fails with 404 where the company has no such customer. */
  Uni<Void> refuseUnknown(SqlClient client, long companyId, long customerId) {
    return client
        .preparedQuery(CUSTOMER)
        .execute(Tuple.of(companyId, customerId))
        .invoke(rows -> {
          if (rows.size() == 0) {
            throw Problem.notFound();
          }
        })
        .replaceWithVoid();
  }
}
