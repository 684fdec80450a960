package dev.suite.callback.assignment.adapter;

import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.RowSets;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds open requests that nobody has, or somebody who no longer works there. */
@ApplicationScoped
class OrphanStore {
  /** A branch of a company. */
  record Branch(long companyId, String branchId) {}

  private static final int AT_ONCE = 200;
  private static final String BRANCHES =
      """
      SELECT r.company_id, r.branch_id FROM callback_requests r
      JOIN companies c ON c.id = r.company_id AND c.deleting_since IS NULL
      WHERE r.assigned_to IS NULL AND r.status IN ('pending', 'assigned') AND r.deleted_at IS NULL
      UNION
      SELECT r.company_id, r.branch_id FROM staff s
      JOIN callback_requests r ON r.company_id = s.company_id AND r.assigned_to = s.id
        AND r.status = 'assigned' AND r.deleted_at IS NULL
      JOIN companies c ON c.id = r.company_id AND c.deleting_since IS NULL
      WHERE s.active = FALSE\
      """;
  private static final String REQUESTS =
      """
      SELECT r.id FROM callback_requests r
      LEFT JOIN staff s ON s.company_id = r.company_id AND s.id = r.assigned_to
      WHERE r.company_id = ? AND r.branch_id = ? AND r.status IN ('pending', 'assigned')
        AND r.deleted_at IS NULL AND (r.assigned_to IS NULL OR s.active = FALSE)
      ORDER BY r.expires_at, r.priority, r.id LIMIT ?\
      """;

  private final SqlClient client;

  OrphanStore(@ReactiveDataSource(Pools.CONSUMERS) Pool pool) {
    this.client = pool;
  }

  /** The branches that have such requests, of every company. */
  Uni<List<Branch>> branches() {
    return client
        .preparedQuery(BRANCHES)
        .execute()
        .map(RowSets.each(row -> new Branch(row.getLong(0), row.getString(1))));
  }

  /** The first of a branch's such requests, in the queue's order. */
  Uni<List<Long>> requests(Branch branch) {
    return client
        .preparedQuery(REQUESTS)
        .execute(Tuple.of(branch.companyId(), branch.branchId(), AT_ONCE))
        .map(RowSets.each(row -> row.getLong(0)));
  }
}
