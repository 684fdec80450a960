package dev.suite.notification.routing.adapter;

import dev.suite.notification.routing.RoutingContext;
import dev.suite.notification.routing.Scope;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.directory.Context;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds scopes and contexts in the directory. */
@ApplicationScoped
class ScopeStore {
  private static final String CONTEXT =
      """
      SELECT b.id AS branch_id, v.id AS service_id, v.branch_id AS service_branch_id,
        s.id AS staff_id, s.branch_id AS staff_branch_id
      FROM companies c
      LEFT JOIN branches b ON b.company_id = c.id AND b.id = ?
      LEFT JOIN services v ON v.company_id = c.id AND v.id = ?
      LEFT JOIN staff s ON s.company_id = c.id AND s.id = ?
      WHERE c.id = ?\
      """;

  private final Pool pool;

  ScopeStore(Pool pool) {
    this.pool = pool;
  }

  /** Fails with 404 when the company has no such scope. */
  Uni<Void> refuseUnknown(long companyId, Scope scope) {
    return switch (scope.type()) {
      case COMPANY ->
          scope.id().equals(Long.toString(companyId))
              ? Uni.createFrom().voidItem()
              : Uni.createFrom().failure(Problem.notFound());
      case BRANCH -> context(companyId, new Context(scope.id(), null, null)).replaceWithVoid();
      case SERVICE ->
          context(companyId, new Context(null, number(scope.id()), null)).replaceWithVoid();
      case STAFF -> context(companyId, new Context(null, null, scope.id())).replaceWithVoid();
      case SYSTEM -> Uni.createFrom().failure(Problem.notFound());
    };
  }

  /**
   * A context with the branch that follows from its service or staff member.
   *
   * @return fails with 404 for an id the company does not have, with 422 where ids contradict
   */
  Uni<RoutingContext> context(long companyId, Context context) {
    return pool.preparedQuery(CONTEXT)
        .execute(Tuple.of(context.branchId(), context.serviceId(), context.staffId(), companyId))
        .map(RowSets.first(row -> row))
        .onItem()
        .ifNull()
        .failWith(Problem::notFound)
        .map(row -> complete(companyId, row, context));
  }

  private static RoutingContext complete(long companyId, Row row, Context context) {
    context.refuseUnknown(
        row.getString("branch_id"), row.getLong("service_id"), row.getString("staff_id"));
    return new RoutingContext(
        companyId,
        context.branch(row.getString("staff_branch_id"), row.getString("service_branch_id")),
        context.serviceId(),
        context.staffId());
  }

  private static long number(String id) {
    return EntityId.number(id).orElseThrow(Problem::notFound);
  }
}
