package dev.suite.callback.settings.adapter;

import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows which branches a company has. */
@ApplicationScoped
class BranchStore {
  private static final String KNOWN = "SELECT id FROM branches WHERE company_id = ? AND id = ?";

  /** 404 where the scope is a branch the company does not have. */
  Uni<Void> refuseUnknown(SqlClient client, SettingsScope scope) {
    return refuseUnknown(client, KNOWN, scope);
  }

  /** The same; a branch that is there stays until the transaction ends. */
  Uni<Void> hold(SqlConnection tx, SettingsScope scope) {
    return refuseUnknown(tx, KNOWN + " FOR UPDATE", scope);
  }

  private static Uni<Void> refuseUnknown(SqlClient client, String sql, SettingsScope scope) {
    if (scope.branchId() == null) {
      return Uni.createFrom().voidItem();
    }
    return client
        .preparedQuery(sql)
        .execute(Tuple.of(scope.companyId(), scope.id()))
        .invoke(rows -> {
          if (rows.size() == 0) {
            throw Problem.notFound();
          }
        })
        .replaceWithVoid();
  }
}
